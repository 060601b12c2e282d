import rule from '../../../shared/rules/managed/network-policy-not-enforced.ts';
import { changed, goodCluster, goodContainer, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

interface Case {
  readonly set: 'enforced' | 'none' | undefined;
  readonly agents?: readonly string[] | undefined;
  readonly args?: readonly string[];
  readonly namespace?: string;
}

testRule<'cluster', Case>(
  rule,
  {
    pass: [
      { set: 'enforced', agents: [] },
      { set: 'enforced', agents: undefined },
      { set: 'none', agents: ['kube-proxy', 'calico-node'] },
      { set: undefined, agents: ['cilium'] },
      { set: undefined, agents: ['aws-node'], args: ['--enable-network-policy=true'] },
      { set: 'none', agents: ['calico-node'], namespace: 'calico-system' },
    ],
    fail: [
      { set: 'none', agents: [] },
      { set: 'none', agents: ['calico-node-backup', 'kube-proxy'] },
      { set: 'none', agents: ['cilium'], namespace: 'shop' },
      { set: 'none', agents: ['web'], args: ['--enable-network-policy=true'] },
    ],
    unknown: [
      { set: undefined, agents: ['aws-node'], args: ['--enable-network-policy=false'] },
      { set: 'none', agents: undefined },
    ],
  },
  function* ({ set, agents, args = [], namespace = 'kube-system' }) {
    const spec = { selector: {}, template: { spec: { containers: [{ ...goodContainer, args }] } } };
    const daemonsets = agents?.map((name) => ({ metadata: { namespace, name, uid: name }, spec }));
    for (const provider of ['eks', 'gke', 'aks'] as const)
      yield snapshot({ daemonsets }, changed(goodCluster(provider), { networkPolicy: set }));
  },
);
