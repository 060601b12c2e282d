import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-azure-policy-off',
  title: 'Azure policies do not check what is deployed',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:pod-security', 'mitre:T1610'],
  covers: ['aks-azure-policy-addon'],
  risk: 'Nothing in Azure refuses privileged pods or images from unknown registries, and no report tells of them.',
  remediation: 'Enable the Azure Policy add-on and assign an initiative to it.',
  applies: onAks,
  check: (cluster) =>
    addon(cluster, 'azurepolicy')?.enabled
      ? undefined
      : { path: ['native', 'addonProfiles'], message: 'the Azure Policy add-on is off' },
  fix: (cluster) => azAks(cluster, 'enable-addons', ['--addons=azure-policy'], { azure_policy_enabled: true }),
});
