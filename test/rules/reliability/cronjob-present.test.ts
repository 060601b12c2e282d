import rule from '../../../shared/rules/reliability/cronjob-present.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const cron = {
  cronjobs: [
    { metadata: { name: 'c' }, spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: goodPod } } } } },
  ],
};

testObjectRule(rule, { pass: [{ deployments: [deployment(goodPod)] }], fail: [cron] });
