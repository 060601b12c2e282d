import { expect, it } from 'vitest';
import { RemoteError } from '../shared/errors.ts';

it.each([
  ['no such file', undefined, 'read x: no such file'],
  ['no such file', 'ENOENT', 'read x: ENOENT: no such file'],
  ['ENOENT: no such file', 'ENOENT', 'read x: ENOENT: no such file'],
  [
    'The security token is invalid',
    'InvalidClientTokenId',
    'read x: InvalidClientTokenId: The security token is invalid',
  ],
])('%s with code %s is told once', (detail, code, message) => {
  expect(new RemoteError('read x', 'failed', detail, code === undefined ? {} : { code }).message).toBe(message);
});
