import { resourceOf, staysUp } from '../../engine/resources.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'ephemeral-storage-unlimited',
  title: 'Container may fill the disk of the node',
  severity: 'low',
  target: 'container',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  profiles: ['reliability'],
  risk: 'Logs and files of one container end every pod of the node when its disk is full.',
  remediation: 'Set resources.limits.ephemeral-storage.',
  snippet: `resources:
  limits:
    ephemeral-storage: 1Gi`,
  check: (subject) =>
    !staysUp(subject) || (resourceOf(subject, 'limits', 'ephemeral-storage') ?? 0) > 0
      ? undefined
      : { path: ['resources', 'limits', 'ephemeral-storage'], message: 'ephemeral storage is not limited' },
});
