import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../shared/errors.ts';
import { mayReadSecrets, ready } from '../../shared/kube/ask.ts';
import type { Client } from '../../shared/kube/client.ts';

const failing = (error: Error) =>
  ({ get: () => Promise.reject(error), may: () => Promise.reject(error) }) as unknown as Client;
const answered = (reason: RemoteError['reason'], code: string) => new RemoteError('ask', reason, 'no', { code });

describe('what the API server would not say of itself is unknown, and no reason to read nothing', () => {
  it.each([
    ['refused', answered('denied', '403'), undefined],
    ['not served', answered('not-found', '404'), undefined],
    ['a webhook that fails closed', answered('failed', '500'), false],
    ['overload', answered('throttled', '503'), undefined],
  ])('%s', async (_, error, isReady) => {
    expect(await mayReadSecrets(failing(error))).toBeUndefined();
    expect(await ready(failing(error))).toBe(isReady);
  });
  it('but a road that ends is told', async () => {
    const gone = failing(answered('unreachable', 'ECONNREFUSED'));
    await expect(mayReadSecrets(gone)).rejects.toThrow(/ECONNREFUSED/);
    await expect(ready(gone)).rejects.toThrow(/ECONNREFUSED/);
  });
  it('and so is a bug', async () => {
    await expect(mayReadSecrets(failing(new TypeError('bug')))).rejects.toThrow(TypeError);
  });
});
