import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-http-routing-addon',
  title: 'Retired ingress add-on is enabled',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1190'],
  covers: ['aks-http-app-routing'],
  risk: 'It publishes services under a public name without encryption, and nobody fixes its flaws any more.',
  remediation: 'Disable HTTP application routing, and use application routing or an ingress of your own.',
  applies: onAks,
  check: (cluster) =>
    addon(cluster, 'httpapplicationrouting')?.enabled
      ? { path: ['native', 'addonProfiles', 'httpapplicationrouting'], message: 'HTTP application routing is on' }
      : undefined,
  fix: (cluster) =>
    azAks(cluster, 'disable-addons', ['--addons=http_application_routing'], {
      http_application_routing_enabled: false,
    }),
});
