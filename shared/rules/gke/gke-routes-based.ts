import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-routes-based',
  title: 'Pods have no addresses of the VPC',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.6.2', 'nsa:network-separation'],
  covers: ['gke-vpc-native'],
  risk: 'Pod addresses are mere routes: firewall rules, flow logs and private services of the VPC do not know them.',
  remediation: 'Create a cluster that is VPC-native and move the workloads.',
  applies: onStandard('Autopilot is always VPC-native'),
  check: (cluster) =>
    gke(cluster).ipAllocationPolicy?.useIpAliases
      ? undefined
      : { path: ['native', 'ipAllocationPolicy', 'useIpAliases'], message: 'the network is made of routes' },
  fix: (cluster) =>
    clusterFix(cluster, [], { networking_mode: 'VPC_NATIVE', ip_allocation_policy: {} }, { disruption: 'new-cluster' }),
});
