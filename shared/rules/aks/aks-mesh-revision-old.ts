import { aks, lower, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-mesh-revision-old',
  title: 'Service mesh is not at its newest revision',
  severity: 'low',
  target: 'cluster',
  needs: ['upgrade-info'],
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['aks-istio-external-gateway'],
  risk: 'Flaws in the proxies that stand before every service are fixed in later revisions.',
  remediation: 'Upgrade the service mesh, revision by revision.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && lower(aks(snapshot.cluster).serviceMeshProfile?.mode) !== 'istio'
      ? 'there is no managed service mesh'
      : undefined),
  check(cluster) {
    const upgrades = all(aks(cluster).meshUpgrades, 'revisions of the service mesh');
    return upgrades.length
      ? { path: ['native', 'meshUpgrades'], message: `could go to ${upgrades.slice(0, 3).join(', ')}` }
      : undefined;
  },
  fix: (cluster) =>
    azAks(
      cluster,
      'mesh upgrade start',
      ['--revision=REVISION'],
      { service_mesh_profile: { mode: 'Istio', revisions: ['REVISION'] } },
      { words: 'Write the next revision in place of REVISION, move namespaces to it, then complete the upgrade.' },
    ),
});
