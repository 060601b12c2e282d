import { describe, expect, it } from 'vitest';
import { endpointsOf, overrides, startWorld, type Told, withEndpoints } from '../../functions/wire.ts';
import { checkConfig } from '../../shared/config-text.ts';
import { ConfigError } from '../../shared/errors.ts';
import { memoryStore } from '../../shared/stores/memory.ts';

const overridden = (env: Record<string, string>) =>
  Object.fromEntries(overrides(checkConfig(withEndpoints({}, endpointsOf(env)), String), env));

describe('endpoint overrides', () => {
  it.each([
    ['AWS_ENDPOINT_URL', 'https://vpce.example.com'],
    ['AWS_ENDPOINT_URL_EKS', 'http://127.0.0.1:4566'],
    ['AZURE_AUTHORITY_HOST', 'https://login.microsoftonline.us'],
    ['STORAGE_EMULATOR_HOST', 'http://localhost:4443'],
  ])('%s=%s is told', (name, url) => expect(overridden({ [name]: url })).toEqual({ [name]: url }));

  it.each([
    ['CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER', 'gke.endpoints.container'],
    ['CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDASSET', 'gke.endpoints.cloudasset'],
    ['CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER', 'gke.endpoints.cloudresourcemanager'],
    ['ARM_ENDPOINT', 'aks.endpoints.arm'],
  ])('%s stands for %s', (name, place) => {
    expect(overridden({ [name]: 'https://private.googleapis.com' })).toEqual({
      [place]: 'https://private.googleapis.com',
    });
  });

  it.each([
    ['AWS_ENDPOINT_URL', 'http://aws.example'],
    ['AWS_ENDPOINT_URL_STS', 'ftp://127.0.0.1'],
    ['AWS_ENDPOINT_URL_S3', 'aws.example'],
    ['AZURE_AUTHORITY_HOST', 'http://login.example'],
    ['STORAGE_EMULATOR_HOST', 'http://127.0.0.1.evil.example'],
  ])('%s=%s gets no credential', (name, url) => {
    expect(() => overridden({ [name]: url })).toThrow(ConfigError);
    expect(() => overridden({ [name]: url })).toThrow(`${name}: ${url} is neither https nor loopback`);
  });

  it.each([
    ['told', 'https://vpce.example.com', [{ event: 'endpoint-override', name: 'AWS_ENDPOINT_URL' }]],
    ['refused', 'http://vpce.example.com', []],
  ])('are %s by every world that is made', async (_, url, expected) => {
    const said: Told[] = [];
    const config = checkConfig({ providers: ['kubeconfig'] }, String);
    const { signal } = new AbortController();
    const options = { signal, progress: (one: Told) => said.push(one), store: memoryStore() };
    const world = startWorld(config, { ...options, env: { AWS_ENDPOINT_URL: url } });
    if (expected.length) await world;
    else await expect(world).rejects.toThrow(ConfigError);
    expect(said).toEqual(expected.map((one) => ({ ...one, url })));
  });

  it('are told without the credentials in them, right or wrong', () => {
    const secret = 'hunter22xyz';
    expect(overridden({ AWS_ENDPOINT_URL: `https://me:${secret}@vpce.example.com` })).toEqual({
      AWS_ENDPOINT_URL: 'https://‹credentials›@vpce.example.com',
    });
    for (const url of [`http://me:${secret}@vpce.example.com`, `//x?password=${secret}`])
      expect(() => overridden({ AWS_ENDPOINT_URL: url })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(secret) }),
      );
  });

  it('the file’s own wins over the variable’s', () => {
    const file = { gke: { endpoints: { container: 'https://mine.googleapis.com' } } };
    const given = withEndpoints(file, endpointsOf({ CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER: 'https://x.y' }));
    expect(given.gke?.endpoints?.container).toBe('https://mine.googleapis.com');
  });
});
