import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'cronjob-present',
  title: 'Job runs on a schedule',
  severity: 'info',
  target: 'workload',
  controls: ['mitre:T1053.007'],
  covers: ['cronjob-present'],
  profiles: [],
  risk: 'A schedule is how an intruder comes back; this lists what there is.',
  remediation: 'Delete the CronJob if nobody knows it.',
  snippet: `kind: CronJob
spec:
  suspend: true`,
  check: ({ kind, object }) =>
    kind === 'CronJob'
      ? { ...onObject('spec', 'schedule'), message: `runs ${object.spec?.schedule ?? 'on a schedule'}` }
      : undefined,
});
