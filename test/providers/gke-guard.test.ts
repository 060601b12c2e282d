import { describe, expect, it } from 'vitest';
import { guardCredentialFile, guardGoogleUrl } from '../../shared/cloud/google-endpoints.ts';
import { configSchema } from '../../shared/config.ts';
import { ConfigError } from '../../shared/errors.ts';
import type { GkeNative } from '../../shared/model/gke.ts';
import { roads } from '../../shared/providers/gke/connect.ts';
import { createGke } from '../../shared/providers/gke/index.ts';

const urls: readonly (readonly [url: string, verdict: 'good' | 'trusted only' | 'never'])[] = [
  ['https://container.googleapis.com', 'good'],
  ['https://container.googleapis.com/', 'good'],
  ['https://europe-west1-container.p.googleapis.com:8443', 'good'],
  ['https://gke-1.europe-west1.gke.goog', 'good'],
  ['https://googleapis.com', 'good'],
  ['https://googleapis.com.example.org', 'trusted only'],
  ['https://evilgoogleapis.com', 'trusted only'],
  ['https://gke.goog.example.org', 'trusted only'],
  ['https://container.example.org', 'trusted only'],
  ['https://127.0.0.1:8080', 'trusted only'],
  ['http://127.0.0.1:8080', 'trusted only'],
  ['http://[::1]:8080', 'trusted only'],
  ['http://localhost', 'trusted only'],
  ['http://container.googleapis.com', 'never'],
  ['http://10.0.0.1', 'never'],
  ['http://127.0.0.1.example.org', 'never'],
  ['ftp://container.googleapis.com', 'never'],
  ['container.googleapis.com', 'never'],
  ['https://user:pass@container.googleapis.com', 'never'],
  ['https://container.googleapis.com/proxy', 'never'],
  ['https://container.googleapis.com?x=1', 'never'],
  ['', 'never'],
];

describe('guard of endpoints that receive a Google bearer', () => {
  it.each(urls)('%s: %s', (url, verdict) => {
    const tried = (trusted: boolean) => () => guardGoogleUrl('gke.endpoints.container', url, trusted);
    if (verdict === 'good') expect(tried(false)).not.toThrow();
    else expect(tried(false)).toThrow(ConfigError);
    if (verdict === 'never') expect(tried(true)).toThrow(ConfigError);
    else expect(tried(true)).not.toThrow();
  });
  it('says what to write, and shows no password', () => {
    expect(() => guardGoogleUrl('gke.endpoints.container', 'https://example.org', false)).toThrow(
      /trustEndpoint: true/,
    );
    expect(() => guardGoogleUrl('x', 'https://u:hunter2@example.org', true)).not.toThrow(/hunter2/);
  });
  it('stands before every endpoint of the configuration', () => {
    for (const service of ['container', 'cloudasset']) {
      const config = configSchema.parse({ gke: { endpoints: { [service]: 'https://example.org' } } });
      expect(() => createGke({ config })).toThrow(ConfigError);
    }
  });
});

const files: readonly (readonly [says: string, json: unknown, good: boolean])[] = [
  ['no addresses', { type: 'external_account' }, true],
  ['Google’s own', { token_url: 'https://sts.googleapis.com/v1/token' }, true],
  ['its own mutual-TLS name', { token_url: 'https://sts.mtls.googleapis.com/v1/token' }, true],
  ['token_url elsewhere', { token_url: 'https://sts.example.org/v1/token' }, false],
  ['token_url by number', { token_url: 42 }, false],
  ['impersonation elsewhere', { service_account_impersonation_url: 'https://example.org/v1/x' }, false],
  ['projects elsewhere', { cloud_resource_manager_url: 'https://example.org/' }, false],
  ['another universe', { universe_domain: 'example.org' }, false],
  ['the default universe', { universe_domain: 'googleapis.com' }, true],
  ['no object', null, true],
];

describe('guard of a credential file', () => {
  it.each(files)('%s', (_, json, good) => {
    const check = expect(() => guardCredentialFile(json, false));
    if (good) check.not.toThrow();
    else check.toThrow(ConfigError);
  });
});

const ca = Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n').toString('base64');
const named = { host: 'gke-1.gke.goog', external: true };
const cases: readonly (readonly [says: string, facts: Partial<GkeNative>, trusted: boolean, found: string[]])[] = [
  ['both', { dnsEndpoint: named, ipEndpoint: '203.0.113.1', clusterCa: ca }, false, ['dns', 'ip']],
  [
    'DNS endpoint closed',
    { dnsEndpoint: { ...named, external: false }, ipEndpoint: '203.0.113.1', clusterCa: ca },
    false,
    ['ip'],
  ],
  ['DNS endpoint elsewhere', { dnsEndpoint: { ...named, host: 'example.org' } }, false, []],
  ['DNS endpoint elsewhere, trusted', { dnsEndpoint: { ...named, host: 'example.org' } }, true, ['dns']],
  ['IP endpoint without a CA', { ipEndpoint: '203.0.113.1' }, false, []],
  ['IP endpoint with a CA that is none', { ipEndpoint: '203.0.113.1', clusterCa: 'Zm9v' }, false, []],
  ['IP endpoint that is a name', { ipEndpoint: 'example.org', clusterCa: ca }, false, []],
  ['IP endpoint with a user in it', { ipEndpoint: '203.0.113.1@example.org', clusterCa: ca }, false, []],
  ['IP endpoint on this machine', { ipEndpoint: '127.0.0.1:8443', clusterCa: ca }, false, []],
  ['IPv6', { ipEndpoint: '[2001:db8::1]', clusterCa: ca }, false, ['ip']],
  ['neither', {}, false, []],
];

describe('roads to a cluster', () => {
  it.each(cases)('%s', (_, facts, trusted, found) => {
    const native = { provider: 'gke', ...facts } as GkeNative & { provider: 'gke' };
    const open = roads({ native }, trusted);
    expect(open.map(({ by }) => by)).toEqual(found);
    for (const { by, tls } of open) expect('ca' in tls).toBe(by === 'ip');
  });
});
