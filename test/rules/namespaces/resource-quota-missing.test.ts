import rule from '../../../shared/rules/namespaces/resource-quota-missing.ts';
import { web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const quota = (hard: { [name: string]: string }, namespace = 'shop') => ({
  metadata: { namespace, name: 'quota' },
  spec: { hard },
});
const limits = { 'limits.cpu': '2', 'limits.memory': '2Gi' };
const whole = quota({ 'requests.cpu': '1', 'requests.memory': '1Gi', ...limits });

testObjectRule(rule, {
  pass: [
    {},
    { deployments, resourcequotas: [whole] },
    { deployments, resourcequotas: [quota(limits), quota({ cpu: '1', memory: '1Gi' })] },
  ],
  fail: [
    { deployments },
    { deployments, resourcequotas: [quota(limits)] },
    { deployments, resourcequotas: [quota({ pods: '10' })] },
    { deployments, resourcequotas: [{ ...whole, metadata: { namespace: 'elsewhere', name: 'quota' } }] },
  ],
  unknown: [{ deployments, resourcequotas: undefined }, { pods: undefined }],
});
