import { aks, lower, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-service-principal-used',
  title: 'Cluster logs in with a client secret',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1552.001'],
  covers: ['aks-managed-identity'],
  risk: 'The secret lies on every node, has to be replaced by hand, and works from anywhere once it leaks.',
  remediation: 'Enable a managed identity and delete the service principal.',
  applies: onAks,
  check(cluster) {
    const { identity, servicePrincipalProfile } = aks(cluster);
    const client = lower(servicePrincipalProfile?.clientId);
    const path = ['native', 'servicePrincipalProfile', 'clientId'];
    if (client && client !== 'msi') return { path, message: 'a service principal with a secret is used' };
    return ['systemassigned', 'userassigned'].includes(lower(identity?.type))
      ? undefined
      : { path: ['native', 'identity'], message: 'there is no managed identity' };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--enable-managed-identity', '--yes'],
      { identity: { type: 'SystemAssigned' } },
      {
        disruption: 'node-roll',
        words: 'Then upgrade the image of each node pool, so that nodes drop the old secret.',
      },
    ),
});
