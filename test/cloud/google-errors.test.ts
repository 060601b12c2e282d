import { expect, test } from 'vitest';
import { googleCalls } from '../../shared/cloud/calls-google.ts';
import { explainGoogle, patiently } from '../../shared/cloud/google-errors.ts';

const calls = new Map(googleCalls.map((call) => [call.operation, call]));
const answer = (status: number, error: object) => ({ message: 'failed', response: { status, data: { error } } });
const often = answer(403, { code: 403, message: 'Quota exceeded', errors: [{ reason: 'rateLimitExceeded' }] });

test.each([
  [answer(403, { errors: [{ reason: 'forbidden' }] }), 'denied'],
  [often, 'throttled'],
  [answer(403, { errors: [{ reason: 'userRateLimitExceeded' }] }), 'throttled'],
  [answer(403, { errors: 'rateLimitExceeded' }), 'denied'],
  [answer(403, { errors: [null, 7] }), 'denied'],
  [answer(404, {}), 'not-found'],
])('%j is %s', (error, reason) => {
  const call = calls.get('compute.firewalls.list');
  if (!call) throw new Error('no such call');
  expect(explainGoogle(error, call, 'projects/p').reason).toBe(reason);
});

test('what Compute calls too often is asked again', async () => {
  let asked = 0;
  const run = async () => {
    asked += 1;
    if (asked < 3) throw often;
    return 'told';
  };
  expect(await patiently(run, { baseMs: 1, signal: new AbortController().signal })).toBe('told');
});

test.each([
  ['resourcemanager.projects.getIamPolicy', 'cloudresourcemanager.googleapis.com'],
  ['compute.subnetworks.get', 'compute.googleapis.com'],
] as const)('%s off says to enable %s', (operation, service) => {
  const call = calls.get(operation);
  if (!call) throw new Error('no such call');
  const off = answer(403, { details: [{ reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/41' } }] });
  expect(explainGoogle(off, call, 'projects/p').remedy).toBe(`Enable ${service} in projects/41.`);
});
