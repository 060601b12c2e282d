import rule from '../../../shared/rules/images/deprecated-api-version.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const of = (apiVersion: string, kind: string) => ({ apiVersion, kind });

testRule(
  rule,
  {
    pass: [
      of('apps/v1', 'Deployment'),
      of('v1', 'Pod'),
      of('example.com/v1beta1', 'Ingress'),
      of('batch/v1', 'CronJob'),
    ],
    fail: [
      of('extensions/v1beta1', 'Deployment'),
      of('apps/v1beta2', 'StatefulSet'),
      of('policy/v1beta1', 'PodSecurityPolicy'),
      of('networking.k8s.io/v1beta1', 'Ingress'),
      of('batch/v1beta1', 'CronJob'),
    ],
  },
  (one) => [{ ...snapshot({}), origin: { files: 'x' }, documents: [one] }],
);
