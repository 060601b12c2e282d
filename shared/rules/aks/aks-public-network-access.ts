import { aks, lower, onAks } from '../../engine/aks.ts';
import { armFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-public-network-access',
  title: 'Azure lets the internet reach the cluster',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1133'],
  covers: ['aks-public-network-access'],
  risk: 'The setting that shuts every public way in, whatever else is configured, is open.',
  remediation: 'Disable public network access of the cluster.',
  applies: onAks,
  check: (cluster) =>
    lower(aks(cluster).publicNetworkAccess) === 'disabled'
      ? undefined
      : { path: ['native', 'publicNetworkAccess'], message: 'public network access is not disabled' },
  fix: (cluster) =>
    armFix(cluster, 'publicNetworkAccess', 'Disabled', {}, { words: 'Terraform has no such attribute any more.' }),
});
