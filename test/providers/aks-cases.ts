import { expect } from 'vitest';
import { azureEstate } from '../../demo/estate/azure.ts';
import type { NodePool } from '../../shared/model/cluster.ts';
import type { Fact } from '../../shared/model/snapshot.ts';

const { subscriptions } = azureEstate();
const [{ clusters = [] }] = subscriptions as [(typeof subscriptions)[number]];
/** A body with nothing wrong. */
export const good = clusters[0]?.cluster as { properties: Record<string, unknown> } & Record<string, unknown>;
const [goodPool] = good.properties.agentPoolProfiles as [Record<string, unknown>];

/** Every case is a difference from a good body, and goes over the wire and through the SDK. */
export interface Case {
  readonly name: string;
  readonly properties?: Record<string, unknown> | null;
  readonly envelope?: Record<string, unknown>;
  readonly settings?: readonly Record<string, unknown>[];
  readonly facts?: readonly Fact[];
  readonly expected: object;
}
export const api = (apiServerAccessProfile: unknown) => ({ apiServerAccessProfile });
const network = (more: object) => ({ networkProfile: { networkPlugin: 'azure', ...more } });
export const pool = (more: object) => ({ agentPoolProfiles: [{ ...goodPool, ...more }] });
const open = { public: true, private: false, publicCidrs: ['0.0.0.0/0'] };
export const nodePool = (more: Partial<NodePool>) => ({ nodePools: [expect.objectContaining(more)] });
export const native = (more: object) => ({ native: expect.objectContaining(more) });

export const cases: readonly Case[] = [
  // 3.4, 3.6: endpoint
  { name: 'no apiServerAccessProfile = public to all', properties: api(undefined), expected: { endpoint: open } },
  { name: 'null profile = public to all', properties: api(null), expected: { endpoint: open } },
  { name: '[] disables the list', properties: api({ authorizedIPRanges: [] }), expected: { endpoint: open } },
  { name: 'null list = no list', properties: api({ authorizedIPRanges: null }), expected: { endpoint: open } },
  {
    name: '0.0.0.0/32 = nobody outside',
    properties: api({ authorizedIPRanges: ['0.0.0.0/32'] }),
    expected: { endpoint: { ...open, publicCidrs: [] } },
  },
  {
    name: 'an address alone is a block of one',
    properties: api({ authorizedIPRanges: ['0.0.0.0/32', '203.0.113.9'] }),
    expected: { endpoint: { ...open, publicCidrs: ['203.0.113.9/32'] } },
  },
  {
    name: 'private cluster needs no list',
    properties: { ...api({ enablePrivateCluster: true }), privateFQDN: 'p.privatelink.westeurope.azmk8s.io' },
    expected: {
      endpoint: { public: false, private: true, publicCidrs: [], url: 'https://p.privatelink.westeurope.azmk8s.io' },
    },
  },
  {
    name: 'privateFqdn alone (VNet integration) is not private',
    properties: { ...api({ enableVnetIntegration: true }), privateFQDN: 'p.example.com' },
    expected: { endpoint: { ...open, private: true } },
  },
  {
    name: 'a body that is still being filled discloses no endpoint',
    properties: { ...api(undefined), fqdn: undefined, provisioningState: 'Creating' },
    expected: {
      status: 'creating',
      endpoint: { public: undefined, private: undefined, publicCidrs: undefined },
    },
  },
  {
    name: 'nor one that has its name already',
    properties: { ...api(undefined), provisioningState: 'Creating' },
    expected: {
      status: 'creating',
      endpoint: expect.objectContaining({ public: undefined, private: undefined, publicCidrs: undefined }),
    },
  },
  {
    name: 'a profile counts while the cluster is being created',
    properties: { ...api({ authorizedIPRanges: ['203.0.113.9'] }), provisioningState: 'Creating' },
    expected: { status: 'creating', endpoint: { public: true, private: false, publicCidrs: ['203.0.113.9/32'] } },
  },
  // 3.1: renamed, dropped, nulls
  { name: 'enableRBAC → enableRbac', properties: { enableRBAC: true }, expected: native({ enableRbac: true }) },
  {
    name: 'enableRBAC absent = undisclosed',
    properties: { enableRBAC: undefined },
    expected: { native: expect.not.objectContaining({ enableRbac: expect.anything() }) },
  },
  {
    name: 'aadProfile.enableAzureRBAC',
    properties: { aadProfile: { managed: true, enableAzureRBAC: true } },
    expected: native({ aadProfile: { managed: true, enableAzureRbac: true } }),
  },
  {
    name: 'legacy AAD is no Entra integration',
    properties: { aadProfile: { serverAppID: 'x', clientAppID: 'y', managed: false } },
    expected: native({ aadProfile: { serverAppID: 'x', clientAppID: 'y', managed: false } }),
  },
  {
    name: 'aadProfile null',
    properties: { aadProfile: null },
    expected: { native: expect.not.objectContaining({ aadProfile: expect.anything() }) },
  },
  {
    name: 'disableLocalAccounts absent = on',
    properties: { disableLocalAccounts: undefined },
    expected: { native: expect.not.objectContaining({ disableLocalAccounts: true }) },
  },
  {
    name: 'disableLocalAccounts "true" is no true',
    properties: { disableLocalAccounts: 'true' },
    expected: { native: expect.not.objectContaining({ disableLocalAccounts: true }) },
  },
  {
    name: 'a preview field is dropped, its absence proves nothing from 1.33 on',
    properties: {
      securityProfile: { kubernetesResourceObjectEncryptionProfile: { infrastructureEncryption: 'Enabled' } },
    },
    expected: { secretsEncryption: undefined },
  },
  {
    name: 'before 1.33 no KMS = none',
    properties: { currentKubernetesVersion: '1.32.9', securityProfile: {} },
    expected: { secretsEncryption: 'none' },
  },
  {
    name: 'KMS off = none, not customer-key',
    properties: { currentKubernetesVersion: '1.31.1', securityProfile: { azureKeyVaultKms: { enabled: false } } },
    expected: { secretsEncryption: 'none' },
  },
  {
    name: 'host encryption is no etcd encryption',
    properties: { currentKubernetesVersion: '1.31.1', ...pool({ enableEncryptionAtHost: true }) },
    expected: { secretsEncryption: 'none' },
  },
  {
    name: 'KMS on',
    properties: { securityProfile: { azureKeyVaultKms: { enabled: true, keyId: 'k' } } },
    expected: { secretsEncryption: 'customer-key' },
  },
  {
    name: 'add-on keys in any case',
    properties: {
      addonProfiles: {
        KubeDashboard: { enabled: false, config: null },
        azurePolicy: { enabled: true },
        omsagent: null,
      },
    },
    expected: native({
      addonProfiles: {
        kubedashboard: { enabled: false },
        azurepolicy: { enabled: true },
        omsagent: { enabled: false },
      },
    }),
  },
  {
    name: 'addonProfiles null',
    properties: { addonProfiles: null },
    expected: { native: expect.not.objectContaining({ addonProfiles: expect.anything() }) },
  },
  { name: 'tags null', envelope: { tags: null }, expected: { tags: {} } },
  // network policy
  { name: "networkPolicy 'none'", properties: network({ networkPolicy: 'none' }), expected: { networkPolicy: 'none' } },
  { name: 'networkPolicy absent', properties: network({}), expected: { networkPolicy: 'none' } },
  { name: 'cilium', properties: network({ networkPolicy: 'cilium' }), expected: { networkPolicy: 'enforced' } },
  { name: 'Calico', properties: network({ networkPolicy: 'Calico' }), expected: { networkPolicy: 'enforced' } },
  {
    name: 'bring your own CNI: look inside',
    properties: network({ networkPlugin: 'none' }),
    expected: { networkPolicy: undefined },
  },
  {
    name: 'a policy that nobody knows yet',
    properties: network({ networkPolicy: 'next' }),
    expected: { networkPolicy: undefined },
  },
  { name: 'no networkProfile', properties: { networkProfile: null }, expected: { networkPolicy: undefined } },
  // state, version, mode
  {
    name: 'stopped',
    properties: { powerState: { code: 'Stopped' } },
    expected: { status: 'stopped' },
  },
  { name: 'scaling', properties: { provisioningState: 'Scaling' }, expected: { status: 'updating' } },
  { name: 'canceled', properties: { provisioningState: 'Canceled' }, expected: { status: 'failed' } },
  { name: 'no state', properties: { provisioningState: null, powerState: null }, expected: { status: undefined } },
  {
    name: 'asked for 1.34, runs 1.34.2',
    properties: { kubernetesVersion: '1.34', currentKubernetesVersion: '1.34.2' },
    expected: { version: '1.34.2' },
  },
  {
    name: 'currentKubernetesVersion absent',
    properties: { kubernetesVersion: '1.34', currentKubernetesVersion: undefined },
    expected: { version: '1.34' },
  },
  { name: 'Automatic', envelope: { sku: { name: 'Automatic', tier: 'Paid' } }, expected: { mode: 'platform' } },
  {
    name: 'Premium tier is standard mode',
    envelope: { sku: { name: 'Base', tier: 'Premium' } },
    expected: { mode: 'standard' },
  },
  { name: 'no SKU', envelope: { sku: null }, expected: { mode: undefined } },
  {
    name: 'a body without properties',
    properties: null,
    expected: { version: undefined, nodePools: undefined, status: undefined },
  },
  // workload identity wants both halves
  { name: 'issuer without webhook', properties: { securityProfile: {} }, expected: { workloadIdentity: false } },
  { name: 'webhook without issuer', properties: { oidcIssuerProfile: null }, expected: { workloadIdentity: false } },
];
