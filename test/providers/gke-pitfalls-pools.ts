import { expect } from 'vitest';
import type { Raw } from './gke-world.ts';

const pool = (more: Raw) => ({ nodePools: [{ name: 'one', ...more }] });
const firstPool = (facts: Raw) => ({ nodePools: [facts] });
const config = (facts: Raw) => firstPool({ native: { config: facts } });
const secret = 'CANARY-gke-pool-secret';

/** The same for node pools. */
export const poolPitfalls: readonly (readonly [says: string, body: Raw, expected: object])[] = [
  [
    'a pool in a blue-green upgrade has the version that it goes to',
    pool({ version: '1.30.1-gke.1', updateInfo: { blueGreenInfo: { greenPoolVersion: '1.33.1-gke.1' } } }),
    firstPool({ version: '1.33.1-gke.1' }),
  ],
  ['pools: the first pool only in nodeConfig', { nodeConfig: { serviceAccount: 'default' } }, { nodePools: [] }],
  ...(['', 'default', '41-compute@developer.gserviceaccount.com'] as const).map(
    (serviceAccount) =>
      [
        `default account as "${serviceAccount}"`,
        pool({ config: { serviceAccount } }),
        firstPool({ identity: 'default' }),
      ] as const,
  ),
  [
    'an account of its own',
    pool({ config: { serviceAccount: 'n@p.iam.gserviceaccount.com' } }),
    firstPool({ identity: 'n@p.iam.gserviceaccount.com' }),
  ],
  [
    'pool without config',
    pool({}),
    firstPool({ identity: undefined, image: undefined, instanceTypes: undefined, publicIps: true, autoUpgrade: false }),
  ],
  [
    'pool inherits private nodes, new',
    { networkConfig: { defaultEnablePrivateNodes: true }, ...pool({}) },
    firstPool({ publicIps: false }),
  ],
  [
    'pool inherits private nodes, old',
    { privateClusterConfig: { enablePrivateNodes: true }, ...pool({}) },
    firstPool({ publicIps: false }),
  ],
  [
    'pool overrules the cluster',
    { networkConfig: { defaultEnablePrivateNodes: true }, ...pool({ networkConfig: { enablePrivateNodes: false } }) },
    firstPool({ publicIps: true }),
  ],
  [
    'Autopilot upgrades its pools',
    { autopilot: { enabled: true }, ...pool({ config: {} }) },
    firstPool({ autoUpgrade: true }),
  ],
  [
    'read-only kubelet port unsaid',
    pool({ config: { kubeletConfig: {} } }),
    firstPool({
      native: { config: { kubeletConfig: expect.not.objectContaining({ insecureKubeletReadonlyPortEnabled: false }) } },
    }),
  ],
  [
    'read-only kubelet port off',
    pool({ config: { kubeletConfig: { insecureKubeletReadonlyPortEnabled: false } } }),
    firstPool({ native: { config: { kubeletConfig: { insecureKubeletReadonlyPortEnabled: false } } } }),
  ],
  ['int64 as a string', pool({ maxPodsConstraint: { maxPodsPerNode: '110' } }), firstPool({ name: 'one' })],
  [
    'of the metadata one flag, and nothing of the rest: startup scripts hold passwords',
    pool({ config: { metadata: { 'disable-legacy-endpoints': 'true', 'startup-script': `echo ${secret}` } } }),
    firstPool({ native: { config: expect.objectContaining({ metadata: { 'disable-legacy-endpoints': 'true' } }) } }),
  ],
  [
    'no headers of registries, no arguments of scripts',
    pool({
      config: {
        containerdConfig: {
          writableCgroups: { enabled: true },
          registryHosts: [{ server: 'r', hosts: [{ host: 'r', header: [{ key: 'authorization', value: [secret] }] }] }],
        },
        linuxNodeConfig: { customNodeInit: { initScript: { gcsUri: 'gs://b/s', args: [secret] } } },
      },
    }),
    config({ writableCgroups: { enabled: true }, initScript: { gcsUri: 'gs://b/s', gcsGeneration: '0' } }),
  ],
  [
    'the twin key that the decoder puts beside an optional field is gone',
    pool({ config: { linuxNodeConfig: { swapConfig: { enabled: true, encryptionConfig: { disabled: true } } } } }),
    config({ swapConfig: expect.not.objectContaining({ _enabled: expect.anything() }) }),
  ],
  [
    'an int64 is a string, a word of an enum a word, one newer than the client a number',
    pool({ config: { linuxNodeConfig: { nodeKernelModuleLoading: { policy: 7 } } } }),
    config({ nodeKernelModuleLoading: { policy: 7 } }),
  ],
];
