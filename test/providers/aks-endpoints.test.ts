import { expect, it, vi } from 'vitest';
import { azureEndpoints } from '../../shared/cloud/azure.ts';
import { configSchema } from '../../shared/config.ts';
import { ConfigError } from '../../shared/errors.ts';
import { createAks } from '../../shared/providers/aks/index.ts';

const trusted = { trustEndpoint: true };
const guards: readonly [given: object, env: Record<string, string>, expected: RegExp | object][] = [
  [{}, {}, { arm: 'https://management.azure.com', disableInstanceDiscovery: false }],
  [
    { cloud: 'usgovernment' },
    {},
    { arm: 'https://management.usgovcloudapi.net', entra: 'https://login.microsoftonline.us' },
  ],
  [
    { cloud: 'usgovernment' },
    {},
    { armScope: 'https://management.usgovcloudapi.net/.default', disableInstanceDiscovery: true },
  ],
  [{ cloud: 'china' }, {}, { arm: 'https://management.chinacloudapi.cn', entra: 'https://login.chinacloudapi.cn' }],
  [
    { endpoints: { arm: 'https://westeurope.management.azure.com' } },
    {},
    { arm: 'https://westeurope.management.azure.com' },
  ],
  [{ endpoints: { arm: 'https://management.azure.com.evil.example' } }, {}, /outside Azure's own.*trustEndpoint: true/],
  [{ endpoints: { arm: 'https://evilmanagement.azure.com' } }, {}, /outside/],
  [{ endpoints: { arm: 'https://management.azure.com./' } }, {}, /outside/],
  [{ endpoints: { entra: 'https://login.microsoftonline.us' } }, {}, /aks\.endpoints\.entra.*outside/],
  [{ endpoints: { arm: 'https://127.0.0.1:1' } }, {}, /outside/],
  [{ endpoints: { arm: 'http://127.0.0.1:1' }, ...trusted }, {}, /clear text/],
  [{ endpoints: { arm: 'http://management.azure.com' } }, {}, /clear text/],
  [{ endpoints: { arm: 'https://a:b@management.azure.com' } }, {}, /without path, query or credentials/],
  [{ endpoints: { arm: 'https://management.azure.com/x' } }, {}, /without path/],
  [
    { endpoints: { arm: 'https://127.0.0.1:1/' }, ...trusted },
    {},
    { arm: 'https://127.0.0.1:1', armScope: 'https://management.azure.com/.default' },
  ],
  [{}, { AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/' }, { entra: 'https://login.microsoftonline.com' }],
  [{}, { AZURE_AUTHORITY_HOST: 'https://entra.example.com' }, /AZURE_AUTHORITY_HOST.*outside/],
  [trusted, { AZURE_AUTHORITY_HOST: 'https://entra.example.com' }, { disableInstanceDiscovery: true }],
  [trusted, { ARM_ENDPOINT: 'https://arm.example.com' }, { arm: 'https://arm.example.com' }],
  [trusted, { ARM_ENDPOINT: 'arm.example.com' }, /ARM_ENDPOINT.*https/],
  [
    { endpoints: { arm: 'https://a.example.com' }, ...trusted },
    { ARM_ENDPOINT: 'https://b.example.com' },
    { arm: 'https://a.example.com' },
  ],
];

it.each(guards)('endpoints of %j with %j', (given, env, expected) => {
  const { aks } = configSchema.parse({ aks: given });
  if (expected instanceof RegExp) {
    expect(() => azureEndpoints(aks, env)).toThrow(ConfigError);
    expect(() => azureEndpoints(aks, env)).toThrow(expected);
  } else expect(azureEndpoints(aks, env)).toMatchObject(expected);
});

it('leaves a refused credential no silent way out', async () => {
  vi.stubEnv('AZURE_TENANT_ID', '0d4a6f3c-52f1-4d0e-9a7b-6c1f0e2b8d11');
  vi.stubEnv('AZURE_CLIENT_ID', '8a0c51a3-77aa-4f0f-8a41-0e6dbb2b7a02');
  vi.stubEnv('AZURE_FEDERATED_TOKEN_FILE', '/nowhere/token');
  const config = configSchema.parse({ aks: { endpoints: { entra: 'https://127.0.0.1:1' }, ...trusted } });
  const { reason } = (await createAks({ config })
    .accounts()
    [Symbol.asyncIterator]()
    .next()
    .catch((e: unknown) => e)) as { reason: string };
  expect(['failed', 'unreachable']).toContain(reason);
  vi.unstubAllEnvs();
});
