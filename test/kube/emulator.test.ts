import { expect, test } from 'vitest';
import { hold } from '../../demo/kubernetes/lists.ts';
import { kubernetesContract } from './contract.ts';
import { start, token } from './serve.ts';

kubernetesContract('the emulator', async () => {
  const served = await start(
    {},
    {
      accept: ({ authorization = '' }) =>
        ({ [`Bearer ${token}`]: 'reader', 'Bearer powerless': 'nobody' })[authorization],
      refuses: (user) => user === 'nobody',
    },
  );
  return {
    connection: served.connection,
    powerless: { ...served.connection, credentials: async () => ({ token: 'powerless' }) },
    async fill(objects) {
      served.fill(objects);
    },
    close: served.close,
  };
});

const denied: readonly [method: string, path: string][] = [
  ['GET', '/api/v1/secrets'],
  ['GET', '/api/v1/configmaps'],
  ['GET', '/api/v1/namespaces/default/secrets/token'],
  ['GET', '/api/v1/namespaces/default/pods/web'],
  ['GET', '/api/v1/namespaces/default/pods/web/log'],
  ['GET', '/api/v1/nodes/node-0/proxy/metrics'],
  ['GET', '/api/v1/pods?watch=true'],
  ['GET', '/api/v1/namespaces/kube-system/configmaps/other'],
  ['GET', '/metrics'],
  ['POST', '/api/v1/namespaces/default/pods'],
  ['POST', '/api/v1/namespaces/default/pods/web/exec'],
  ['DELETE', '/api/v1/namespaces/default/pods/web'],
  ['PATCH', '/apis/apps/v1/namespaces/default/deployments/web'],
  ['PUT', '/api/v1/namespaces/default'],
];
test.each(denied)('the emulator refuses %s %s and notes it', async (method, path) => {
  const served = await start({});
  const { request } = await import('node:https');
  const status = await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    request(served.url + path, { method, ca: served.ca, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
  expect(served.requests).toMatchObject([{ method, path, allowed: false }]);
  await served.close();
});

test('two objects of one name are refused, and so is an unknown kind', () => {
  const one = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } };
  expect(() => hold([one, one])).toThrow(/second/);
  expect(() => hold([{ ...one, kind: 'Nonsense' }])).toThrow(/unknown kind/);
});
