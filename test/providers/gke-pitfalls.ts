import { expect } from 'vitest';
import type { Raw } from './gke-world.ts';

const ip = (config: Raw, more: Raw = {}) => ({ controlPlaneEndpointsConfig: { ipEndpointsConfig: config, ...more } });
const dns = (allowExternalTraffic?: boolean) => ({
  dnsEndpointConfig: {
    endpoint: 'gke-1.gke.goog',
    ...(allowExternalTraffic === undefined ? {} : { allowExternalTraffic }),
  },
});
const office = { enabled: true, cidrBlocks: [{ displayName: 'office', cidrBlock: '198.51.100.0/24' }] };
const native = (facts: Raw) => ({ native: facts });

/** What the API answers beyond name and location → what we make of it, through the SDK's own decoder. */
export const pitfalls: readonly (readonly [says: string, body: Raw, expected: object])[] = [
  ['nothing: public to all', {}, { endpoint: { public: true, publicCidrs: ['0.0.0.0/0'] } }],
  [
    'old field: private',
    { privateClusterConfig: { enablePrivateEndpoint: true } },
    { endpoint: { public: false, publicCidrs: [] } },
  ],
  [
    'old message with addresses only: public',
    { privateClusterConfig: { publicEndpoint: '203.0.113.1' } },
    { endpoint: { public: true } },
  ],
  [
    'new field beats the old one',
    { ...ip({ enablePublicEndpoint: true }), privateClusterConfig: { enablePrivateEndpoint: true } },
    { endpoint: { public: true } },
  ],
  [
    'new field beats the old one, the other way',
    { ...ip({ enablePublicEndpoint: false }), privateClusterConfig: {} },
    { endpoint: { public: false } },
  ],
  [
    'IP endpoints off',
    ip({ enabled: false, enablePublicEndpoint: true }),
    { endpoint: { public: false, private: false } },
  ],
  ['DNS endpoint is there, but closed', ip({ enablePublicEndpoint: false }, dns()), { endpoint: { public: false } }],
  [
    'DNS endpoint from anywhere',
    ip({ enablePublicEndpoint: false }, dns(true)),
    { endpoint: { public: true, publicCidrs: [], bypass: expect.stringMatching(/DNS endpoint/) } },
  ],
  [
    'DNS endpoint passes by the networks',
    ip({ authorizedNetworksConfig: office }, dns(true)),
    { endpoint: { public: true, publicCidrs: ['198.51.100.0/24'], bypass: expect.stringMatching(/DNS endpoint/) } },
  ],
  [
    'networks on and empty: nobody',
    ip({ authorizedNetworksConfig: { enabled: true } }),
    { endpoint: { publicCidrs: [] } },
  ],
  [
    'networks without enabled: everyone',
    ip({ authorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true } }),
    { endpoint: { publicCidrs: ['0.0.0.0/0'] } },
  ],
  ['old networks', { masterAuthorizedNetworksConfig: office }, { endpoint: { publicCidrs: ['198.51.100.0/24'] } }],
  [
    'new networks beat the old ones',
    { ...ip({ authorizedNetworksConfig: { enabled: true } }), masterAuthorizedNetworksConfig: office },
    { endpoint: { publicCidrs: [] } },
  ],
  [
    'all of Google Cloud passes: a rule of its own tells it',
    { masterAuthorizedNetworksConfig: { ...office, gcpPublicCidrsAccessEnabled: true } },
    {
      endpoint: expect.not.objectContaining({ bypass: expect.anything() }),
      native: { masterAuthorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true } },
    },
  ],
  ['legacyAbac null', {}, { native: expect.not.objectContaining({ legacyAbac: expect.anything() }) }],
  ['legacyAbac empty', { legacyAbac: {} }, native({ legacyAbac: { enabled: false } })],
  ['legacyAbac on', { legacyAbac: { enabled: true } }, native({ legacyAbac: { enabled: true } })],
  [
    'masterAuth scrubbed',
    {},
    native({ issueClientCertificate: undefined, basicAuth: undefined, clusterCa: undefined }),
  ],
  [
    'masterAuth with a CA only',
    { masterAuth: { clusterCaCertificate: 'Zm9v' } },
    native({ issueClientCertificate: false, basicAuth: false, clusterCa: 'Zm9v' }),
  ],
  ['username is basic authentication', { masterAuth: { username: 'admin' } }, native({ basicAuth: true })],
  [
    'channel UNSPECIFIED is none',
    { releaseChannel: { channel: 'UNSPECIFIED' } },
    native({ releaseChannel: { channel: 'UNSPECIFIED' } }),
  ],
  ['channel newer than the client', { releaseChannel: { channel: 9 } }, native({ releaseChannel: { channel: 9 } })],
  [
    'binary authorization empty',
    { binaryAuthorization: {} },
    native({ binaryAuthorization: { enabled: false, evaluationMode: 'EVALUATION_MODE_UNSPECIFIED' } }),
  ],
  [
    'binary authorization by the old switch',
    { binaryAuthorization: { enabled: true } },
    native({ binaryAuthorization: { enabled: true } }),
  ],
  [
    'a mode of v1beta1 stays a number',
    { binaryAuthorization: { evaluationMode: 5 } },
    native({ binaryAuthorization: { evaluationMode: 5 } }),
  ],
  [
    'no encryption message',
    {},
    {
      secretsEncryption: 'provider-key',
      native: expect.not.objectContaining({ databaseEncryption: expect.anything() }),
    },
  ],
  ['DECRYPTED', { databaseEncryption: { state: 'DECRYPTED' } }, { secretsEncryption: 'provider-key' }],
  ['ENCRYPTED', { databaseEncryption: { state: 'ENCRYPTED', keyName: 'k' } }, { secretsEncryption: 'customer-key' }],
  [
    'all objects',
    { databaseEncryption: { state: 'ALL_OBJECTS_ENCRYPTION_ENABLED', keyName: 'k' } },
    { secretsEncryption: 'customer-key' },
  ],
  [
    'by number, as the API answers',
    { databaseEncryption: { state: 3, keyName: 'k' } },
    { secretsEncryption: 'customer-key' },
  ],
  ['ENCRYPTED without a key', { databaseEncryption: { state: 'ENCRYPTED' } }, { secretsEncryption: undefined }],
  [
    'a state newer than the client',
    { databaseEncryption: { state: 9, keyName: 'k' } },
    { secretsEncryption: undefined },
  ],
  [
    'network policy by add-on only',
    { addonsConfig: { networkPolicyConfig: {} }, networkPolicy: { provider: 'CALICO' } },
    { networkPolicy: 'none' },
  ],
  ['Calico', { networkPolicy: { enabled: true } }, { networkPolicy: 'enforced' }],
  ['Dataplane V2', { networkConfig: { datapathProvider: 'ADVANCED_DATAPATH' } }, { networkPolicy: 'enforced' }],
  ['a data path newer than the client', { networkConfig: { datapathProvider: 9 } }, { networkPolicy: undefined }],
  [
    'Autopilot',
    { autopilot: { enabled: true } },
    { mode: 'platform', networkPolicy: 'enforced', workloadIdentity: true },
  ],
  ['autopilot empty', { autopilot: {} }, { mode: 'standard', networkPolicy: 'none', workloadIdentity: false }],
  ['workload pool', { workloadIdentityConfig: { workloadPool: 'p.svc.id.goog' } }, { workloadIdentity: true }],
  ['shieldedNodes empty is off', { shieldedNodes: {} }, native({ shieldedNodes: { enabled: false } })],
  ['logging by default', {}, { controlPlaneLogs: ['audit'] }],
  ['logging none', { loggingService: 'none' }, { controlPlaneLogs: ['audit'] }],
  [
    'logging of components',
    {
      loggingConfig: { componentConfig: { enableComponents: ['APISERVER', 'SCHEDULER', 'CONTROLLER_MANAGER'] } },
      loggingService: 'none',
    },
    { controlPlaneLogs: ['audit', 'api', 'scheduler', 'controllerManager'] },
  ],
  ...(
    ['PROVISIONING', 'RUNNING', 'RECONCILING', 'STOPPING', 'ERROR', 'DEGRADED', 9, 'STATUS_UNSPECIFIED'] as const
  ).map(
    (status, index) =>
      [
        `status ${status}`,
        { status },
        { status: ['creating', 'running', 'updating', 'deleting', 'failed', 'running', undefined, undefined][index] },
      ] as const,
  ),
  [
    'no endpoint yet: its default is not read into it',
    { status: 'PROVISIONING' },
    { endpoint: { public: undefined, private: undefined, publicCidrs: undefined } },
  ],
  [
    'said before it is there: public to some',
    { status: 'PROVISIONING', ...ip({ enablePublicEndpoint: true, authorizedNetworksConfig: office }) },
    { endpoint: { public: true, publicCidrs: ['198.51.100.0/24'] } },
  ],
  [
    'said before it is there: private, by the old field',
    { status: 'PROVISIONING', privateClusterConfig: { enablePrivateEndpoint: true, privateEndpoint: '10.0.0.2' } },
    { endpoint: { public: false, private: true, publicCidrs: [] } },
  ],
  [
    'said before it is there: public, not to whom',
    { status: 'PROVISIONING', privateClusterConfig: {} },
    { endpoint: { public: true, private: undefined, publicCidrs: undefined } },
  ],
  ['no version yet', { status: 'PROVISIONING' }, { version: undefined }],
  ['a field that no client knows', { somethingNew: { enabled: true } }, { status: undefined }],
];
