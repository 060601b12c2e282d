import { aks, lower, onAksBase } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-safeguards-not-enforced',
  title: 'Deployment safeguards do not enforce',
  severity: 'medium',
  target: 'cluster',
  needs: ['safeguards'],
  controls: ['nsa:pod-security', 'mitre:T1610'],
  covers: ['aks-deployment-safeguards'],
  risk: 'Manifests against common sense are accepted: no limits, no probes, images of any tag.',
  remediation: 'Set deployment safeguards to enforce.',
  applies: onAksBase,
  check(cluster) {
    const safeguards = known(aks(cluster).safeguards, 'deployment safeguards');
    const path = ['native', 'safeguards'];
    if (safeguards === null) return { path, message: 'there are none' };
    const level = known(safeguards.level, 'level of the safeguards');
    if (lower(level) === 'enforce') return undefined;
    return { path, message: `their level is ${level}` };
  },
  fix: (cluster) =>
    azAks(cluster, 'safeguards create', ['--level=Enforce'], undefined, {
      words: 'Needs the extension aks-preview; begin with the level Warn.',
    }),
});
