import type { EstateInput } from '../estate.ts';
import { ordinary, wellKept } from '../kubernetes/workloads.ts';
import { keptCluster } from './google-kept.ts';
import { keptProject } from './google-kept-project.ts';
import { neglectedAutopilot, neglectedCluster, neglectedProject } from './google-neglected.ts';

type GoogleInput = NonNullable<EstateInput['google']>;
type Raw = { readonly [key: string]: unknown };

/** What only a caller with container.clusters.getCredentials is given: in the answers, never in anything that leaves. */
export const googleCanaries = {
  clientKey: 'CANARY-gke-client-key-Jw5',
  password: 'CANARY-gke-basic-password-Xp3',
} as const;

const web = { id: 'acme-web', number: '410000000001', region: 'us-central1' };
const kept = { id: 'acme-vault', number: '410000000002', region: 'europe-west4' };
const upgrades = {
  autoUpgradeStatus: ['ACTIVE'],
  endOfStandardSupportTimestamp: '2027-08-03T00:00:00Z',
  endOfExtendedSupportTimestamp: '2028-08-03T00:00:00Z',
};
const stuck = {
  autoUpgradeStatus: ['UPGRADE_PAUSED'],
  pausedReason: ['MAINTENANCE_EXCLUSION_NO_UPGRADES'],
  endOfStandardSupportTimestamp: '2026-09-30T00:00:00Z',
};

/**
 * Autopilot twice, a careless GPU cluster that throttles, one of long ago, a well kept private one out of reach, a
 * missing zone, two projects that refuse.
 */
export function googleEstate(): GoogleInput {
  return {
    organization: '123456789012',
    projects: [
      {
        ...neglectedProject(web),
        id: web.id,
        number: web.number,
        missingZones: ['us-central1-c'],
        clusters: [
          { cluster: storefront(), upgradeInfo: upgrades, kubernetes: { objects: ordinary({ flavour: 'gke' }) } },
          { cluster: neglectedCluster(web), upgradeInfo: stuck },
          { cluster: neglectedAutopilot(web), upgradeInfo: upgrades },
          {
            cluster: mlGpu(),
            upgradeInfo: stuck,
            kubernetes: {
              version: 'v1.30.14-gke.1150000',
              objects: ordinary({ flavour: 'gke', nodes: 2, kubelet: 'v1.27.16-gke.2703000' }),
              throttleEvery: 7,
            },
          },
        ],
      },
      {
        ...keptProject(kept),
        clusters: [
          {
            cluster: keptCluster({ ...kept, name: 'vault' }),
            upgradeInfo: upgrades,
            kubernetes: { objects: wellKept({ flavour: 'gke' }), unreachable: true },
          },
        ],
      },
      { id: 'acme-old', number: '410000000003', refuses: 'SERVICE_DISABLED' },
      {
        id: 'acme-locked',
        number: '410000000004',
        refuses: 'PERMISSION_DENIED',
        clusters: [{ cluster: base('acme-locked', 'sealed', 'europe-west3') }],
      },
    ],
  };
}

/** What every answer holds; everything that a rule looks at is said by the clusters themselves. */
function base(project: string, name: string, location: string, version = '1.33.4-gke.1245000'): Raw {
  return {
    name,
    location,
    locations: ['a', 'b', 'c'].map((zone) => `${location}-${zone}`),
    selfLink: `https://container.googleapis.com/v1/projects/${project}/locations/${location}/clusters/${name}`,
    id: Buffer.from(name).toString('hex').padEnd(64, '0'),
    status: 'RUNNING',
    network: 'prod',
    subnetwork: `prod-${location}`,
    currentMasterVersion: version,
    createTime: '2026-02-11T08:30:00+00:00',
    etag: 'b7f1c3d2-9c1e-4a8b-8f5e-0a1b2c3d4e5f',
    legacyAbac: {},
    masterAuth: { clientCertificateConfig: {} },
    resourceLabels: { team: 'shop', env: 'prod' },
  };
}

const pool = (name: string, config: Raw, more: Raw = {}): Raw => ({
  name,
  status: 'RUNNING',
  version: '1.33.4-gke.1245000',
  config: { diskSizeGb: 100, diskType: 'pd-balanced', ...config },
  management: { autoRepair: true, autoUpgrade: true },
  maxPodsConstraint: { maxPodsPerNode: '110' },
  ...more,
});

const guarded = {
  imageType: 'COS_CONTAINERD',
  metadata: { 'disable-legacy-endpoints': 'true' },
  oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
  shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
  workloadMetadataConfig: { mode: 'GKE_METADATA' },
};

function storefront(): Raw {
  return {
    ...base('acme-web', 'storefront', 'europe-west1'),
    autopilot: { enabled: true },
    releaseChannel: { channel: 'REGULAR' },
    shieldedNodes: { enabled: true },
    workloadIdentityConfig: { workloadPool: 'acme-web.svc.id.goog' },
    networkConfig: { network: 'projects/acme-web/global/networks/prod', datapathProvider: 'ADVANCED_DATAPATH' },
    databaseEncryption: { state: 'DECRYPTED' },
    loggingConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS', 'WORKLOADS', 'APISERVER'] } },
    binaryAuthorization: { evaluationMode: 'DISABLED' },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { endpoint: 'gke-1f2e3d4c-410000000001.europe-west1.gke.goog', allowExternalTraffic: true },
      ipEndpointsConfig: {
        enabled: true,
        enablePublicEndpoint: true,
        publicEndpoint: '203.0.113.17',
        privateEndpoint: '10.132.0.2',
        authorizedNetworksConfig: {
          enabled: true,
          cidrBlocks: [{ displayName: 'office', cidrBlock: '198.51.100.0/24' }],
          gcpPublicCidrsAccessEnabled: false,
        },
      },
    },
    nodePools: [
      pool('default-pool', { ...guarded, machineType: 'e2-standard-4', serviceAccount: 'default' }, { etag: 'a1' }),
    ],
  };
}

function mlGpu(): Raw {
  const credentials = {
    username: 'admin',
    password: googleCanaries.password,
    clientKey: googleCanaries.clientKey,
    clientCertificateConfig: { issueClientCertificate: true },
  };
  return {
    ...base('acme-web', 'ml-gpu', 'us-central1-a', '1.30.14-gke.1150000'),
    locations: ['us-central1-a'],
    masterAuth: credentials,
    legacyAbac: { enabled: true },
    releaseChannel: {},
    shieldedNodes: {},
    resourceLabels: { team: 'ml' },
    loggingService: 'logging.googleapis.com/kubernetes',
    networkConfig: { network: 'projects/acme-web/global/networks/default', datapathProvider: 'LEGACY_DATAPATH' },
    masterAuthorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true },
    privateClusterConfig: { privateEndpoint: '10.128.0.9', publicEndpoint: '203.0.113.90' },
    nodePools: [
      pool(
        'gpu',
        {
          machineType: 'a2-highgpu-1g',
          imageType: 'UBUNTU_CONTAINERD',
          serviceAccount: '410000000001-compute@developer.gserviceaccount.com',
          oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
          metadata: { 'disable-legacy-endpoints': 'false' },
          kubeletConfig: { insecureKubeletReadonlyPortEnabled: true },
          accelerators: [{ acceleratorCount: '1', acceleratorType: 'nvidia-tesla-a100' }],
        },
        { version: '1.27.16-gke.2703000', management: { autoRepair: true } },
      ),
      pool(
        'cpu',
        { ...guarded, machineType: 'n2-standard-8', serviceAccount: 'ml-nodes@acme-web.iam.gserviceaccount.com' },
        { version: '1.30.14-gke.1150000', networkConfig: { enablePrivateNodes: true } },
      ),
    ],
  };
}
