import { labelled, levels } from '../../engine/pod-security.ts';
import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

/** Minor releases that a pinned version may lie behind. */
const behind = 3;

export default defineRule({
  id: 'psa-version-pinned',
  title: 'Pod Security level is pinned to an old release',
  severity: 'low',
  target: 'namespace',
  controls: ['cis:5.2.1', 'nsa:pod-security'],
  risk: 'What the standards have learned since then is not enforced.',
  remediation: 'Set enforce-version to a release of today, or to latest.',
  snippet: 'metadata:\n  labels:\n    pod-security.kubernetes.io/enforce-version: latest',
  check(namespace, snapshot) {
    const { level, version } = labelled(namespace, 'enforce');
    const minor = Number(/^v1\.(\d+)$/.exec(version)?.[1] ?? Number.NaN);
    if (!level || level === levels[0] || !(standardOf(snapshot) - minor > behind)) return undefined;
    const path = ['metadata', 'labels', 'pod-security.kubernetes.io/enforce-version'];
    return { path, message: `${level} is enforced as of ${version}` };
  },
});
