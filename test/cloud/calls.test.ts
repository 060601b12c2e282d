import { expect, it } from 'vitest';
import { explainAws } from '../../shared/cloud/aws-errors.ts';
import { caller, gapFrom, lostFrom, title } from '../../shared/cloud/calls.ts';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { RemoteError } from '../../shared/errors.ts';

const call = caller(awsCalls, explainAws, 50);
const fault = (name: string, message = 'no', extra = {}) => Object.assign(new Error(message), { name, ...extra });
const failing = (error: unknown) =>
  call('eks:ListNodegroups', 'prod', () => Promise.reject(error)).catch((thrown: unknown) => thrown as RemoteError);

it.each([
  ['AccessDeniedException', {}, 'denied', /Grant eks:ListNodegroups/],
  ['AccessDenied', {}, 'denied', /Grant eks:ListNodegroups/],
  ['UnrecognizedClientException', {}, 'denied', /Enable the region/],
  ['ThrottlingException', {}, 'throttled', /concurrency/],
  ['TooManyRequestsException', {}, 'throttled', /concurrency/],
  ['ResourceNotFoundException', {}, 'not-found', /deleted/],
  ['CredentialsProviderError', {}, 'no-credential', /AWS_PROFILE/],
  ['ExpiredTokenException', {}, 'no-credential', /log in again/],
  ['Error', { code: 'ECONNREFUSED' }, 'unreachable', /HTTPS_PROXY/],
  ['Error', { code: 'ENOTFOUND' }, 'unreachable', /HTTPS_PROXY/],
  ['TimeoutError', {}, 'unreachable', /HTTPS_PROXY/],
  ['Error', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'unreachable', /HTTPS_PROXY/],
  ['InternalServerError', { $metadata: { httpStatusCode: 500 } }, 'failed', /doctor/],
  ['NotImplemented', { $metadata: { httpStatusCode: 403 } }, 'denied', /Grant/],
])('%s %j is %s', async (name, extra, reason, remedy) => {
  const error = await failing(fault(name, 'no', extra));
  expect([error.name, error.reason]).toEqual(['RemoteError', reason]);
  expect(error.remedy).toMatch(remedy);
  expect(error.operation).toBe('eks:ListNodegroups prod');
});

it('leaves behind whoever ignores the time limit', async () => {
  let aborted = false;
  const before = performance.now();
  const slow = call('eks:ListClusters', 'in eu-west-1', (signal) => {
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    return new Promise(() => {});
  });
  await expect(slow).rejects.toMatchObject({ reason: 'unreachable', code: 'TimeLimit' });
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(aborted).toBe(true);
});

it('takes no operation that is not in the table', async () => {
  await expect(call('eks:DeleteCluster' as 'eks:ListClusters', 'prod', async () => 1)).rejects.toThrow(TypeError);
});

it('names role and trust where a role may not be assumed', async () => {
  const arn = 'arn:aws:iam::1:role/kubesweep-read';
  const refused = call('sts:AssumeRole', arn, () => Promise.reject(fault('AccessDenied')));
  await expect(refused).rejects.toMatchObject({ remedy: expect.stringMatching(`Create the role ${arn}.*trusts`) });
});

it('turns failures into values, and lets bugs through', async () => {
  const error = await failing(fault('AccessDeniedException', 'not authorized, token=hunter2secret'));
  expect(gapFrom(error, 'node-pools')).toEqual({
    what: 'node-pools',
    why: 'denied',
    detail: expect.stringMatching(/^eks:ListNodegroups prod: AccessDeniedException: .*Grant eks:ListNodegroups/),
  });
  expect(lostFrom(error, { provider: 'eks', region: 'eu-west-1' })).toMatchObject({
    why: 'denied',
    region: 'eu-west-1',
  });
  expect(JSON.stringify(gapFrom(error, 'node-pools'))).not.toContain('hunter2');
  const vanished = new RemoteError(title({ operation: 'x' }, ''), 'not-found', 'gone');
  expect(lostFrom(vanished, { provider: 'eks' }).why).toBe('vanished');
  expect(() => gapFrom(new TypeError('bug'), 'addons')).toThrow('bug');
  expect(() => lostFrom(new TypeError('bug'), { provider: 'eks' })).toThrow('bug');
});
