import rule from '../../../shared/rules/managed/network-policy-not-enforced.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

interface Case {
  readonly set: 'enforced' | 'none' | undefined;
  /** DaemonSets of kube-system; undefined = the list was refused. */
  readonly agents?: readonly string[] | undefined;
}

testRule<'cluster', Case>(
  rule,
  {
    pass: [
      { set: 'enforced', agents: [] },
      { set: 'enforced', agents: undefined },
      { set: 'none', agents: ['kube-proxy', 'calico-node'] },
      { set: undefined, agents: ['cilium'] },
    ],
    fail: [
      { set: 'none', agents: [] },
      { set: 'none', agents: ['calico-node-backup', 'kube-proxy'] },
    ],
    unknown: [
      { set: undefined, agents: ['kube-proxy'] },
      { set: 'none', agents: undefined },
    ],
  },
  function* ({ set, agents }) {
    const daemonsets = agents?.map((name) => ({ metadata: { namespace: 'kube-system', name } }));
    for (const provider of ['eks', 'gke', 'aks'] as const)
      yield snapshot({ daemonsets }, changed(goodCluster(provider), { networkPolicy: set }));
  },
);
