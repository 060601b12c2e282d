import rule from '../../../shared/rules/admission/api-service-may-redirect.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const service = { namespace: 'kube-system', name: 'metrics-server' };
const of = (version: string | undefined, local = false) => ({ version, local });

testRule(
  rule,
  {
    pass: [of('v1.34.2'), of('v1.25.1'), of('v1.24.5-eks-a'), of('v1.22.14'), of('v1.20.3', true)],
    fail: [of('v1.25.0'), of('v1.24.4-eks-a'), of('v1.23.10'), of('v1.21.14')],
    unknown: [of(undefined), of('latest')],
  },
  ({ version, local }) => {
    const spec = { groupPriorityMinimum: 1, versionPriority: 1, ...(local ? {} : { service }) };
    const whole = snapshot({ apiservices: [{ metadata: { name: 'v1beta1.metrics.k8s.io' }, spec }] });
    return [{ ...whole, server: { version, ready: true, mayReadSecrets: false } }];
  },
);
