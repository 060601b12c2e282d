import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

/** 172.16.0.0/12 is the middle one of the private ranges: no single network is as wide. */
const widest = 12;
const prefixOf = (cidr: string): number => {
  const prefix = /^[\d.]+\/(\d{1,2})$/.exec(cidr)?.[1];
  return Number(known(prefix, `the width of ${cidr}`));
};
const blocksOf = ({ remoteNetworkConfig: { remoteNodeNetworks = [], remotePodNetworks = [] } = {} }: EksNative) =>
  [...remoteNodeNetworks, ...remotePodNetworks].flatMap(({ cidrs }) => cidrs ?? []);

export default defineRule({
  id: 'eks-hybrid-networks-wide',
  title: 'Networks of hybrid nodes are wider than any network',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['eks-hybrid-remote-networks'],
  risk: 'The control plane trusts and reaches addresses that belong to others than the nodes on your premises.',
  remediation: 'Limit the remote networks to the blocks in which nodes and pods really are.',
  applies: onEks((facts) => facts.remoteNetworkConfig && blocksOf(facts).length === 0 && 'no hybrid nodes'),
  check(cluster) {
    known(eks(cluster).remoteNetworkConfig, 'remoteNetworkConfig');
    const wide = blocksOf(eks(cluster)).find((cidr) => prefixOf(cidr) <= widest);
    return wide ? { path: ['native', 'remoteNetworkConfig'], message: `${wide} is trusted whole` } : undefined;
  },
  fix: ({ ref: { name } }) => {
    const blocks = {
      remote_node_networks: { cidrs: ['10.80.0.0/16'] },
      remote_pod_networks: { cidrs: ['10.85.0.0/16'] },
    };
    const words = 'Write your own blocks in place of the two.';
    return awsFix({ terraform: ['aws_eks_cluster', { name, remote_network_config: blocks }], words });
  },
});
