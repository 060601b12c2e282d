import rule from '../../../shared/rules/reliability/job-without-deadline.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const template = { spec: goodPod };
const job = (more: object) => ({ jobs: [{ metadata: { name: 'j' }, spec: { template, ...more } as never }] });
const cron = (more: object) => ({
  cronjobs: [{ metadata: { name: 'c' }, spec: { jobTemplate: { spec: { template, ...more } } } as never }],
});

testObjectRule(rule, {
  pass: [
    job({ activeDeadlineSeconds: 60 }),
    cron({ activeDeadlineSeconds: 60 }),
    job({ template: { spec: { ...goodPod, activeDeadlineSeconds: 9 } } }),
    { deployments: [deployment(goodPod)] },
  ],
  fail: [job({}), cron({})],
});
