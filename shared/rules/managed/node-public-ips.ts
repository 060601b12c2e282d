import { aksManaged } from '../../engine/fix-aks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-public-ips',
  title: 'Node pool gives its nodes public addresses',
  severity: 'high',
  target: 'node-pool',
  controls: ['cis-gke:5.6.5', 'cis-aks:5.4.3', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['gke-private-nodes', 'aks-node-public-ip'],
  risk: 'Kubelets, node ports and host ports can be reached from the internet but for the firewall.',
  remediation: 'Create a node pool without public addresses, move the workloads there and delete this one.',
  applies({ cluster }) {
    if (cluster?.ref.provider === 'eks') return 'EKS leaves this to subnets: see eks-node-public-address';
    return cluster?.nodePools?.length === 0 ? 'no node pools' : undefined;
  },
  check: ({ publicIps }) =>
    known(publicIps, 'publicIps of the pool')
      ? { path: ['publicIps'], message: 'every node of the pool gets a public address' }
      : undefined,
  fix: fixFor({ gke: gkeFix.publicIps, aks: aksManaged.publicIps }),
});
