import { keyOf, type Place } from './google-kept.ts';

type Raw = { readonly [key: string]: unknown };

/** What a project answers in which nobody looked after anything. */
export function neglectedProject({ id, number, region }: Place) {
  const compute = `https://www.googleapis.com/compute/v1/projects/${id}`;
  const rule = (name: string, port: string, priority: number) => ({
    name,
    network: `${compute}/global/networks/default`,
    direction: 'INGRESS',
    priority,
    disabled: false,
    sourceRanges: ['0.0.0.0/0'],
    allowed: [{ IPProtocol: 'tcp', ports: [port] }],
  });
  return {
    subnetworks: [
      ['default', region],
      ['prod-us-central1-a', region],
      ['prod-europe-west1', 'europe-west1'],
    ].map(([name, place]) => ({
      name,
      region: `${compute}/regions/${place}`,
      privateIpGoogleAccess: false,
      enableFlowLogs: false,
    })),
    firewalls: [
      rule('default-allow-ssh', '22', 65534),
      rule('default-allow-rdp', '3389', 65534),
      rule('k8s-debug', '30000-32767', 900),
    ],
    cryptoKeys: [
      {
        name: keyOf({ id, region }, 'etcd'),
        purpose: 'ENCRYPT_DECRYPT',
        primary: { name: `${keyOf({ id, region }, 'etcd')}/cryptoKeyVersions/3`, state: 'DESTROY_SCHEDULED' },
      },
    ],
    repositories: ['shop', 'scratch'].map((name) => ({
      repository: {
        name: `projects/${id}/locations/${region}/repositories/${name}`,
        format: 'DOCKER',
        vulnerabilityScanningConfig: { enablementConfig: 'DISABLED', enablementState: 'SCANNING_DISABLED' },
      },
      policy: { bindings: [{ role: 'roles/artifactregistry.writer', members: ['allAuthenticatedUsers'] }] },
    })),
    iamPolicy: {
      bindings: [{ role: 'roles/editor', members: [`serviceAccount:${number}-compute@developer.gserviceaccount.com`] }],
    },
    ancestors: [
      { type: 'folder' as const, id: '7700' },
      { type: 'organization' as const, id: '123456789012' },
    ],
    serviceAccounts: [
      {
        account: {
          name: `projects/${id}/serviceAccounts/deploy@${id}.iam.gserviceaccount.com`,
          email: `deploy@${id}.iam.gserviceaccount.com`,
        },
        policy: {
          bindings: [
            {
              role: 'roles/iam.workloadIdentityUser',
              members: [
                `principalSet://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/ci/*`,
              ],
            },
          ],
        },
      },
    ],
  };
}

/** A Standard cluster of long ago that was never touched again. */
export function neglectedCluster({ id, number, region }: Place): Raw {
  const account = `${number}-compute@developer.gserviceaccount.com`;
  return {
    name: 'attic',
    location: `${region}-b`,
    locations: [`${region}-b`],
    status: 'RUNNING',
    currentMasterVersion: '1.14.10-gke.36',
    currentNodeCount: 2,
    network: 'default',
    subnetwork: 'default',
    networkConfig: {
      network: `projects/${id}/global/networks/default`,
      subnetwork: `projects/${id}/regions/${region}/subnetworks/default`,
      serviceExternalIpsConfig: { enabled: true },
    },
    enableKubernetesAlpha: true,
    alphaClusterFeatureGates: ['AllAlpha'],
    legacyAbac: { enabled: true },
    masterAuth: { clientCertificateConfig: { issueClientCertificate: true } },
    masterAuthorizedNetworksConfig: {
      enabled: true,
      gcpPublicCidrsAccessEnabled: true,
      cidrBlocks: [{ cidrBlock: '0.0.0.0/1' }, { cidrBlock: '128.0.0.0/1' }],
    },
    privateClusterConfig: { publicEndpoint: '203.0.113.91', masterGlobalAccessConfig: { enabled: true } },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: {
        endpoint: `gke-attic-${number}.${region}.gke.goog`,
        allowExternalTraffic: false,
        enableK8sTokensViaDns: true,
      },
    },
    databaseEncryption: {
      state: 'ENCRYPTED',
      keyName: keyOf({ id, region }, 'etcd'),
      currentState: 'CURRENT_STATE_ENCRYPTION_ERROR',
    },
    conditions: [{ code: 'CA_EXPIRING', message: 'the certificate authority of the cluster expires in 20 days' }],
    loggingService: 'none',
    monitoringService: 'none',
    monitoringConfig: {
      componentConfig: {},
      advancedDatapathObservabilityConfig: { enableMetrics: true, relayMode: 'EXTERNAL_LB' },
    },
    addonsConfig: { kubernetesDashboard: {}, httpLoadBalancing: { disabled: true } },
    fleet: {
      project: '990000000009',
      membership: '//gkehub.googleapis.com/projects/990000000009/locations/global/memberships/attic',
    },
    maintenancePolicy: {
      window: {
        maintenanceExclusions: {
          'freeze-forever': {
            maintenanceExclusionOptions: { scope: 'NO_MINOR_UPGRADES', endTimeBehavior: 'UNTIL_END_OF_SUPPORT' },
          },
        },
      },
    },
    autoscaling: {
      enableNodeAutoprovisioning: true,
      autoprovisioningLocations: [`${region}-b`],
      autoprovisioningNodePoolDefaults: {
        serviceAccount: 'default',
        imageType: 'UBUNTU',
        shieldedInstanceConfig: {},
        insecureKubeletReadonlyPortEnabled: true,
      },
    },
    nodePoolDefaults: { nodeConfigDefaults: { nodeKubeletConfig: { insecureKubeletReadonlyPortEnabled: true } } },
    nodePools: [
      {
        name: 'old',
        status: 'RUNNING',
        version: '1.11.10-gke.6',
        initialNodeCount: 2,
        locations: [`${region}-b`],
        config: {
          machineType: 'n1-standard-2',
          imageType: 'UBUNTU',
          serviceAccount: account,
          oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
          metadata: { 'disable-legacy-endpoints': 'false' },
          kubeletConfig: { insecureKubeletReadonlyPortEnabled: true, allowedUnsafeSysctls: ['net.core.somaxconn'] },
          containerdConfig: { writableCgroups: { enabled: true } },
          linuxNodeConfig: {
            customNodeInit: { initScript: { gcsUri: 'gs://acme-scratch/init.sh' } },
            swapConfig: { enabled: true, encryptionConfig: { disabled: true } },
          },
        },
      },
      {
        name: 'miners',
        status: 'RUNNING',
        version: '1.14.10-gke.36',
        config: {
          machineType: 'g2-standard-4',
          imageType: 'COS_CONTAINERD',
          serviceAccount: 'default',
          accelerators: [{ acceleratorCount: '1', acceleratorType: 'nvidia-l4' }],
        },
        maintenancePolicy: { exclusionUntilEndOfSupport: { enabled: true } },
      },
    ],
  };
}

/** An Autopilot cluster that was opened wide. */
export function neglectedAutopilot({ id, number, region }: Place): Raw {
  return {
    name: 'kiosk',
    location: region,
    status: 'RUNNING',
    currentMasterVersion: '1.33.4-gke.1245000',
    currentNodeCount: 300,
    autopilot: {
      enabled: true,
      workloadPolicyConfig: { allowNetAdmin: true },
      privilegedAdmissionConfig: { allowlistPaths: ['gs://acme-scratch/*'] },
    },
    network: 'default',
    subnetwork: 'default',
    networkConfig: { network: `projects/${id}/global/networks/default`, datapathProvider: 'ADVANCED_DATAPATH' },
    releaseChannel: { channel: 'RAPID' },
    masterAuth: {},
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { endpoint: `gke-kiosk-${number}.${region}.gke.goog`, allowExternalTraffic: false },
      ipEndpointsConfig: { enabled: true, enablePublicEndpoint: true, authorizedNetworksConfig: { enabled: true } },
    },
    nodePools: [
      { name: 'default-pool', status: 'RUNNING', version: '1.33.4-gke.1245000', config: { serviceAccount: 'default' } },
    ],
  };
}
