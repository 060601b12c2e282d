import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-port-range-wide',
  title: 'Services may take ports outside the usual range',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['eks-nodeport-range-widened'],
  risk: 'A service can listen on ports of the nodes that firewalls leave open for other things.',
  remediation: 'Restore the range of node ports to 30000–32767.',
  applies: onEks(),
  check(cluster) {
    const { minPort = 30_000, maxPort = 32_767 } = eks(cluster).serviceNodePortRange ?? {};
    const path = ['native', 'serviceNodePortRange'];
    return minPort < 30_000 || maxPort > 32_767 ? { path, message: `node ports are ${minPort}–${maxPort}` } : undefined;
  },
  fix: () =>
    awsFix({
      words: 'Set kubeApiServerConfig.serviceNodePortRange of the cluster to 30000–32767.',
      reference: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterConfig.html',
    }),
});
