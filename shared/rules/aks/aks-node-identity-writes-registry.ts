import { aks, onAks } from '../../engine/aks.ts';
import { allowsWrite } from '../../engine/az-registry.ts';
import { azFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-identity-writes-registry',
  title: 'Nodes may change images in the registry',
  severity: 'medium',
  target: 'cluster',
  needs: ['identity-policies'],
  controls: ['cis-aks:5.1.3', 'nsa:authentication', 'mitre:T1525'],
  covers: ['aks-acr-access'],
  risk: 'Whoever breaks into one node replaces the images that every other node runs.',
  remediation: 'Replace the role of the kubelet identity by AcrPull.',
  applies: onAks,
  check(cluster) {
    const roles = known(aks(cluster).kubeletRoles, 'roles of the kubelet identity');
    const found = roles.map((role) => ({ role, action: allowsWrite(role) })).find(({ action }) => action);
    return found
      ? {
          path: ['native', 'kubeletRoles'],
          message: `${found.role.name} on ${found.role.scope} allows ${found.action}`,
        }
      : undefined;
  },
  fix: () =>
    azFix(
      ['role', 'assignment', 'create', '--assignee=KUBELET_IDENTITY', '--role=AcrPull', '--scope=REGISTRY_ID'],
      ['role_assignment', { role_definition_name: 'AcrPull' }],
      { words: 'Delete the assignment that the finding tells once pulls work.' },
    ),
});
