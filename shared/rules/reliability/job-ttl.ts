import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'job-ttl',
  title: 'Job does not clean up after itself',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['job-ttl'],
  profiles: ['reliability'],
  risk: 'Finished Jobs and their pods stay until somebody deletes them; those of a CronJob vanish before they can be read.',
  remediation: 'Set ttlSecondsAfterFinished on a Job of its own; leave those of a CronJob to its history limits.',
  snippet: 'ttlSecondsAfterFinished: 86400',
  check({ kind, object: { spec } }) {
    const own = kind === 'Job' && spec?.ttlSecondsAfterFinished === undefined;
    if (own) return { ...onObject('spec', 'ttlSecondsAfterFinished'), message: 'ttlSecondsAfterFinished is not set' };
    if (kind !== 'CronJob' || spec?.jobTemplate?.spec?.ttlSecondsAfterFinished === undefined) return undefined;
    return {
      ...onObject('spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished'),
      message: 'ttlSecondsAfterFinished is set',
    };
  },
});
