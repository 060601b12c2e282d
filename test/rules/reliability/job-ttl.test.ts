import rule from '../../../shared/rules/reliability/job-ttl.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const template = { spec: goodPod };
const job = (ttl?: number) => ({
  jobs: [{ metadata: { name: 'j' }, spec: { template, ttlSecondsAfterFinished: ttl } as never }],
});
const cron = (ttl?: number) => ({
  cronjobs: [
    {
      metadata: { name: 'c' },
      spec: { schedule: '@daily', jobTemplate: { spec: { template, ttlSecondsAfterFinished: ttl } } } as never,
    },
  ],
});

testObjectRule(rule, {
  pass: [job(0), job(100), cron(), { deployments: [deployment(goodPod)] }],
  fail: [job(), cron(100)],
});
