import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-default-network',
  title: 'Cluster stands in the default network',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1046'],
  covers: ['gke-default-network'],
  risk: 'The default network reaches every region and comes with firewall rules that let SSH and RDP in from anywhere.',
  remediation: 'Create a cluster in a network made for it and move the workloads.',
  applies: onGke,
  check(cluster) {
    const { network, networkConfig } = gke(cluster);
    const name = known(networkConfig?.network ?? network, 'network')
      .split('/')
      .at(-1);
    return name === 'default' ? { path: ['native', 'network'], message: 'the network is called default' } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, [], { network: 'NETWORK', subnetwork: 'SUBNET' }, { disruption: 'new-cluster' }),
});
