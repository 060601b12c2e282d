import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Load balancers that the internet reaches and no security group guards; Gateway ones are for appliances. */
const unguarded = (cluster: Cluster) =>
  all(eks(cluster).loadBalancers, 'load balancers').filter(
    ({ Scheme, Type, SecurityGroups = [] }) =>
      Scheme === 'internet-facing' && Type !== 'gateway' && SecurityGroups.length === 0,
  );

export default defineRule({
  id: 'eks-load-balancer-unguarded',
  title: 'Load balancer faces the internet without a firewall',
  severity: 'low',
  target: 'cluster',
  needs: ['load-balancers'],
  controls: ['nsa:network-separation', 'mitre:T1190'],
  profiles: ['hardened'],
  risk: 'Only the security groups of the nodes filter what comes in, so they must stand open to everybody.',
  remediation: 'Create the load balancer anew with a security group, and let nodes take traffic from it alone.',
  applies: onEks(),
  check(cluster) {
    const names = unguarded(cluster).map(({ LoadBalancerName = '' }) => LoadBalancerName);
    return names.length
      ? { path: ['native', 'loadBalancers'], message: `in the VPC of the cluster: ${names.slice(0, 5).join(', ')}` }
      : undefined;
  },
  fix: (cluster) => {
    const [first] = unguarded(cluster);
    const body = { name: first?.LoadBalancerName ?? '', internal: false, security_groups: ['SECURITY_GROUP_ID'] };
    return awsFix({
      terraform: ['aws_lb', body],
      words: 'A load balancer made without security groups cannot get any.',
    });
  },
});
