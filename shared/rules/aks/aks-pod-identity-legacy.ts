import { aks, onAks } from '../../engine/aks.ts';
import { armFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-pod-identity-legacy',
  title: 'Retired pod identity is enabled',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1552.005'],
  covers: ['aks-pod-identity-legacy'],
  risk: 'Its agent gets no fixes, and with the kubenet network any pod can pose as another and take its identity.',
  remediation: 'Move to workload identity, then disable pod identity.',
  applies: onAks,
  check(cluster) {
    const { enabled, allowNetworkPluginKubenet } = aks(cluster).podIdentityProfile ?? {};
    const path = ['native', 'podIdentityProfile'];
    if (allowNetworkPluginKubenet === true) return { path, message: 'pod identity is allowed on kubenet' };
    return enabled === true ? { path, message: 'pod identity is enabled' } : undefined;
  },
  fix: (cluster) =>
    armFix(cluster, 'podIdentityProfile.enabled', 'false', {
      workload_identity_enabled: true,
      oidc_issuer_enabled: true,
    }),
});
