import rule from '../../../shared/rules/namespaces/limit-range-missing.ts';
import { web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const amounts = { cpu: '1', memory: '1Gi' };
const range = (limit: object, namespace = 'shop') => ({
  deployments,
  limitranges: [{ metadata: { namespace, name: 'limits' }, spec: { limits: [{ type: 'Container', ...limit }] } }],
});
const whole = { default: amounts, defaultRequest: amounts };

testObjectRule(rule, {
  pass: [{}, range(whole), { namespaces: [{ metadata: { name: 'kube-system' } }] }],
  fail: [
    { deployments },
    range({ max: amounts }),
    range({ default: amounts }),
    range({ ...whole, type: 'Pod' }),
    range(whole, 'x'),
  ],
  unknown: [{ deployments, limitranges: undefined }, { pods: undefined }],
});
