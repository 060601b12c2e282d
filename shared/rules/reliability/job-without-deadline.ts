import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'job-without-deadline',
  title: 'Job may run for ever',
  severity: 'info',
  target: 'workload',
  controls: [],
  profiles: ['reliability'],
  risk: 'A Job that hangs keeps its node, and a CronJob starts the next one beside it.',
  remediation: 'Set activeDeadlineSeconds.',
  snippet: 'activeDeadlineSeconds: 3600',
  check({ kind, podSpec, object: { spec } }) {
    const at = kind === 'Job' ? ['spec'] : ['spec', 'jobTemplate', 'spec'];
    if (kind !== 'Job' && kind !== 'CronJob') return undefined;
    const job = kind === 'Job' ? spec : spec?.jobTemplate?.spec;
    if (job?.activeDeadlineSeconds ?? podSpec.activeDeadlineSeconds) return undefined;
    return { ...onObject(...at, 'activeDeadlineSeconds'), message: 'activeDeadlineSeconds is not set' };
  },
});
