import { expect, it } from 'vitest';
import rule from '../../../shared/rules/network/dangling-network-policy.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { only, policy, web } from '../network.ts';
import { testObjectRule, verdict } from '../run.ts';

const deployments = [web()];
const expression = (operator: string, values?: string[]) =>
  policy({ podSelector: { matchExpressions: [{ key: 'app', operator, ...(values ? { values } : {}) }] } });
const pods = [{ metadata: { namespace: 'shop', name: 'old', labels: { app: 'old' } }, spec: goodPod }];

testObjectRule(rule, {
  pass: [
    { networkpolicies: [policy()] },
    { deployments, networkpolicies: [policy(only('web'))] },
    { deployments, networkpolicies: [expression('In', ['web', 'api'])] },
    { deployments, networkpolicies: [expression('Exists')] },
    { pods, networkpolicies: [policy(only('old'))] },
  ],
  fail: [
    { deployments, networkpolicies: [policy(only('api'))] },
    { deployments, networkpolicies: [expression('NotIn', ['web'])] },
    { deployments, networkpolicies: [policy(only('web'), 'elsewhere')] },
  ],
  unknown: [
    { deployments, networkpolicies: [expression('Like', ['w'])] },
    { deployments: undefined, networkpolicies: [policy(only('api'))] },
    { pods: undefined, networkpolicies: [policy(only('api'))] },
  ],
});

it('a pod that was left out of the sample may be selected', () => {
  const samples = [{ kind: 'pods', read: 1, total: 40_000, namespacesRead: 1, namespaces: 2 } as const];
  expect(verdict(rule, { ...snapshot({ networkpolicies: [policy(only('api'))] }), samples }).verdict).toBe('unknown');
});
