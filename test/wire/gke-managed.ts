import { absent, type Pair } from './pairs.ts';

const ip = ['cluster', 'controlPlaneEndpointsConfig', 'ipEndpointsConfig'];
const open = [[[...ip, 'enablePublicEndpoint'], true]] as const;
const blocks = (...cidrs: string[]) => ({ enabled: true, cidrBlocks: cidrs.map((cidrBlock) => ({ cidrBlock })) });
const pair = (row: string, more: Omit<Pair, 'row' | 'provider'>): Pair => ({ row, provider: 'gke', ...more });
const office = blocks('198.51.100.0/24');
const listed = [...open, [[...ip, 'authorizedNetworksConfig'], office]] as const;
const objects = { daemonsets: [] };
const pool = (...path: string[]) => ['cluster', 'nodePools', 0, ...path];

/** What GKE answers where all three clouds have the fault. */
export const gkePairs = {
  endpointPublic: [
    pair('gke-public-endpoint', { at: [...ip, 'enablePublicEndpoint'], pass: [false], fail: [true, absent] }),
    pair('gke-public-endpoint', { given: open, at: [...ip, 'enabled'], pass: [false], fail: [true, absent] }),
    pair('gke-public-endpoint', {
      given: [[['cluster', 'controlPlaneEndpointsConfig'], {}]],
      at: ['cluster', 'privateClusterConfig'],
      pass: [{ enablePrivateEndpoint: true }],
      fail: [{}, { publicEndpoint: '203.0.113.1', privateEndpoint: '10.0.0.2' }, absent],
    }),
    pair('gke-public-endpoint', {
      given: [[['cluster', 'privateClusterConfig'], { enablePrivateEndpoint: true }]],
      at: [...ip, 'enablePublicEndpoint'],
      pass: [false],
      fail: [true],
    }),
  ],
  endpointOpen: [
    pair('gke-authorized-networks', {
      given: open,
      at: [...ip, 'authorizedNetworksConfig'],
      pass: [office, { enabled: true }],
      fail: [{}, { gcpPublicCidrsAccessEnabled: true }, absent],
    }),
    pair('gke-authorized-networks', {
      given: [...open, [[...ip, 'authorizedNetworksConfig'], absent]],
      at: ['cluster', 'masterAuthorizedNetworksConfig'],
      pass: [office],
      fail: [{}, absent],
    }),
    pair('gke-authorized-networks-open', {
      given: open,
      at: [...ip, 'authorizedNetworksConfig'],
      pass: [office],
      fail: [
        blocks('0.0.0.0/0'),
        blocks('::/0'),
        blocks('0.0.0.0/1', '128.0.0.0/1'),
        blocks('10.0.0.0/8', '128.0.0.0/1'),
      ],
      unknown: [blocks('the office')],
    }),
  ],
  dnsEndpoint: [
    pair('gke-dns-endpoint-external', {
      given: listed,
      at: ['cluster', 'controlPlaneEndpointsConfig', 'dnsEndpointConfig', 'allowExternalTraffic'],
      pass: [false, absent],
      fail: [true],
    }),
    pair('gke-dns-endpoint-external', {
      at: ['cluster', 'controlPlaneEndpointsConfig', 'dnsEndpointConfig', 'allowExternalTraffic'],
      pass: [],
      fail: [true],
      notApplicable: [false],
    }),
  ],
  networkPolicy: [
    pair('gke-network-policy', {
      objects,
      at: ['cluster', 'networkConfig', 'datapathProvider'],
      pass: ['ADVANCED_DATAPATH'],
      fail: ['LEGACY_DATAPATH', 'DATAPATH_PROVIDER_UNSPECIFIED', absent],
      unknown: [9],
    }),
    pair('gke-network-policy', {
      objects,
      given: [[['cluster', 'networkConfig', 'datapathProvider'], 'LEGACY_DATAPATH']],
      at: ['cluster', 'networkPolicy'],
      pass: [{ enabled: true, provider: 'CALICO' }],
      fail: [{}, { provider: 'CALICO' }, absent],
    }),
  ],
  secretsKey: [
    pair('gke-secrets-kms', {
      at: ['cluster', 'databaseEncryption', 'state'],
      pass: ['ENCRYPTED', 'ALL_OBJECTS_ENCRYPTION_ENABLED'],
      fail: ['DECRYPTED', absent],
      unknown: [9],
    }),
    pair('gke-secrets-kms', { at: ['cluster', 'databaseEncryption'], pass: [], fail: [absent, {}] }),
  ],
  workloadIdentity: [
    pair('gke-workload-identity', {
      at: ['cluster', 'workloadIdentityConfig'],
      pass: [{ workloadPool: 'acme-shop.svc.id.goog' }],
      fail: [{}, { workloadPool: '' }, absent],
    }),
    pair('gke-workload-identity', {
      given: [[['cluster', 'workloadIdentityConfig'], absent]],
      at: ['cluster', 'autopilot'],
      pass: [{ enabled: true }],
      fail: [{}],
    }),
  ],
  publicIps: [
    pair('gke-private-nodes', { at: pool('networkConfig', 'enablePrivateNodes'), pass: [true, absent], fail: [false] }),
    pair('gke-private-nodes', {
      given: [[pool('networkConfig'), absent]],
      at: ['cluster', 'networkConfig', 'defaultEnablePrivateNodes'],
      pass: [true],
      fail: [false, absent],
    }),
    pair('gke-private-nodes', {
      given: [
        [pool('networkConfig'), absent],
        [['cluster', 'networkConfig', 'defaultEnablePrivateNodes'], absent],
      ],
      at: ['cluster', 'privateClusterConfig'],
      pass: [{ enablePrivateNodes: true }],
      fail: [{}, absent],
    }),
  ],
  autoUpgrade: [
    pair('gke-node-auto-upgrade', {
      at: pool('management'),
      pass: [{ autoUpgrade: true }],
      fail: [{ autoRepair: true }, {}, absent],
    }),
    pair('gke-node-auto-upgrade', {
      given: [[['cluster', 'autopilot'], { enabled: true }]],
      at: pool('management'),
      pass: [],
      fail: [],
      notApplicable: [{}],
    }),
  ],
  lagging: [
    pair('gke-node-version-skew', {
      at: pool('version'),
      pass: ['1.33.4-gke.1245000', '1.32.8-gke.1134000'],
      fail: ['1.30.14-gke.1150000', '1.27.16-gke.2703000'],
      unknown: ['', absent, 'latest'],
    }),
  ],
  unsupported: [
    pair('gke-version-support', {
      at: ['cluster', 'currentMasterVersion'],
      pass: ['1.33.4-gke.1245000'],
      fail: ['1.29.15-gke.1549000', '1.27.3-gke.1'],
      unknown: ['', absent, '1.99.0-gke.1'],
    }),
  ],
  logs: [
    pair('gke-control-plane-logs', {
      at: ['cluster', 'loggingConfig', 'componentConfig', 'enableComponents'],
      pass: [['SYSTEM_COMPONENTS', 'APISERVER', 'SCHEDULER', 'CONTROLLER_MANAGER']],
      fail: [['SYSTEM_COMPONENTS'], ['APISERVER', 'SCHEDULER'], [], absent],
    }),
    pair('gke-control-plane-logs', {
      at: ['cluster', 'loggingConfig'],
      pass: [],
      fail: [absent],
    }),
  ],
  tags: [
    pair('gke-labels', {
      at: ['cluster', 'resourceLabels'],
      pass: [{ team: 'shop' }],
      fail: [{}, absent, { 'goog-gke-node': '' }],
    }),
  ],
};
