import { eks, onEks } from '../../engine/eks.ts';
import { groupFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import { groupsOf, openings, written } from '../../engine/open-ports.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

/** The first port beside 443 that an additional group of the control plane lets in. */
function found(facts: EksNative) {
  const ids = all(facts.resourcesVpcConfig?.securityGroupIds, 'security groups of the control plane');
  const own = ids.filter((id) => id !== facts.resourcesVpcConfig?.clusterSecurityGroupId);
  return groupsOf(own, facts)
    .flatMap(openings)
    .find(({ ports: [from, to] }) => !(from === 443 && to === 443));
}

export default defineRule({
  id: 'eks-control-plane-ports-open',
  title: 'Control plane takes traffic on other ports than its own',
  severity: 'medium',
  target: 'cluster',
  needs: ['firewall'],
  controls: ['cis-eks:5.4.1', 'nsa:network-separation', 'mitre:T1046'],
  covers: ['eks-cluster-security-group-ports'],
  risk: 'The group was made for something else: what is opened in it for others also opens the way to the API server.',
  remediation: 'Remove every rule but that for port 443, and name the groups or networks that may use it.',
  applies: onEks(),
  check(cluster) {
    const open = found(eks(cluster));
    const path = ['native', 'resourcesVpcConfig', 'securityGroupIds'];
    return open && { path, message: `${open.group} lets in ${written(open.ports)}` };
  },
  fix: (cluster) => groupFix(cluster, found(eks(cluster))),
});
