import { aks, lower, onAks } from '../../engine/aks.ts';
import { newClusterFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-basic-load-balancer',
  title: 'Load balancer is of the retired kind',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'nsa:upgrading'],
  covers: ['aks-load-balancer-basic'],
  risk: 'Basic load balancers are out of support, open every port by default and cannot limit who reaches the API server.',
  remediation: 'Create a new cluster with a standard load balancer and move the workloads there.',
  applies: onAks,
  check: (cluster) =>
    lower(known(aks(cluster).networkProfile?.loadBalancerSku, 'loadBalancerSku')) === 'basic'
      ? { path: ['native', 'networkProfile', 'loadBalancerSku'], message: 'the load balancer is Basic' }
      : undefined,
  fix: (cluster) =>
    newClusterFix(
      cluster,
      { network_profile: { load_balancer_sku: 'standard' } },
      'The kind of load balancer is chosen when a cluster is made.',
    ),
});
