type Raw = { readonly [key: string]: unknown };

/** Where something stands: the project by id and number, and the region. */
export interface Place {
  readonly id: string;
  readonly number: string;
  readonly region: string;
}

/** Full name of a Cloud KMS key. */
export const keyOf = ({ id, region }: Pick<Place, 'id' | 'region'>, name: string): string =>
  `projects/${id}/locations/${region}/keyRings/gke/cryptoKeys/${name}`;

const tidyKubelet = { insecureKubeletReadonlyPortEnabled: false };
const pool = (place: Place) => ({
  name: 'main',
  status: 'RUNNING',
  version: '1.33.4-gke.1245000',
  initialNodeCount: 1,
  locations: [`${place.region}-b`, `${place.region}-c`],
  autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 5 },
  management: { autoRepair: true, autoUpgrade: true },
  networkConfig: { enablePrivateNodes: true },
  config: {
    machineType: 'n2d-standard-4',
    imageType: 'COS_CONTAINERD',
    serviceAccount: `nodes@${place.id}.iam.gserviceaccount.com`,
    oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
    metadata: { 'disable-legacy-endpoints': 'true' },
    tags: ['shop-node'],
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: 'GKE_METADATA' },
    kubeletConfig: tidyKubelet,
    bootDiskKmsKey: keyOf(place, 'disks'),
    confidentialNodes: { enabled: true },
    linuxNodeConfig: { nodeKernelModuleLoading: { policy: 'ENFORCE_SIGNED_MODULES' } },
  },
});

/** What a Standard cluster in which everything is well answers. */
export function keptCluster(place: Place & { readonly name: string }): Raw {
  const { id, number, region, name } = place;
  const main = pool(place);
  return {
    name,
    location: region,
    locations: [`${region}-b`, `${region}-c`],
    status: 'RUNNING',
    currentMasterVersion: '1.33.4-gke.1245000',
    currentNodeCount: 4,
    resourceLabels: { team: 'shop' },
    legacyAbac: {},
    masterAuth: { clientCertificateConfig: {}, clusterCaCertificate: 'Zm9v' },
    releaseChannel: { channel: 'REGULAR' },
    shieldedNodes: { enabled: true },
    workloadIdentityConfig: { workloadPool: `${id}.svc.id.goog` },
    network: 'prod',
    subnetwork: 'prod-nodes',
    networkConfig: {
      network: `projects/${id}/global/networks/prod`,
      subnetwork: `projects/${id}/regions/${region}/subnetworks/prod-nodes`,
      datapathProvider: 'ADVANCED_DATAPATH',
      enableIntraNodeVisibility: true,
      enableL4ilbSubsetting: true,
      defaultEnablePrivateNodes: true,
      inTransitEncryptionConfig: 'IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT',
    },
    ipAllocationPolicy: { useIpAliases: true },
    databaseEncryption: { state: 'ALL_OBJECTS_ENCRYPTION_ENABLED', keyName: keyOf(place, 'etcd') },
    loggingConfig: {
      componentConfig: {
        enableComponents: ['SYSTEM_COMPONENTS', 'WORKLOADS', 'APISERVER', 'SCHEDULER', 'CONTROLLER_MANAGER'],
      },
    },
    monitoringConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS'] } },
    binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
    authenticatorGroupsConfig: { enabled: true, securityGroup: 'gke-security-groups@acme.example' },
    securityPostureConfig: { mode: 'BASIC', vulnerabilityMode: 'VULNERABILITY_ENTERPRISE' },
    anonymousAuthenticationConfig: { mode: 'LIMITED' },
    rbacBindingConfig: {
      enableInsecureBindingSystemUnauthenticated: false,
      enableInsecureBindingSystemAuthenticated: false,
    },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { endpoint: `gke-1.${region}.gke.goog`, allowExternalTraffic: false },
      ipEndpointsConfig: {
        enabled: true,
        enablePublicEndpoint: false,
        privateEndpoint: '10.0.0.2',
        authorizedNetworksConfig: {
          enabled: true,
          gcpPublicCidrsAccessEnabled: false,
          privateEndpointEnforcementEnabled: true,
        },
      },
    },
    autoscaling: {
      enableNodeAutoprovisioning: true,
      autoprovisioningLocations: [`${region}-b`, `${region}-c`],
      autoprovisioningNodePoolDefaults: {
        serviceAccount: `nodes@${id}.iam.gserviceaccount.com`,
        imageType: 'COS_CONTAINERD',
        management: { autoRepair: true, autoUpgrade: true },
        shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
        bootDiskKmsKey: keyOf(place, 'disks'),
        insecureKubeletReadonlyPortEnabled: false,
      },
    },
    nodePoolDefaults: { nodeConfigDefaults: { nodeKubeletConfig: tidyKubelet } },
    autopilot: {
      clusterPolicyConfig: {
        noSystemMutation: true,
        noSystemImpersonation: true,
        noUnsafeWebhooks: true,
        noStandardNodePools: true,
      },
    },
    addonsConfig: {
      httpLoadBalancing: {},
      dnsCacheConfig: { enabled: true },
      gcePersistentDiskCsiDriverConfig: { enabled: true },
      gkeBackupAgentConfig: { enabled: true },
    },
    maintenancePolicy: { window: { dailyMaintenanceWindow: { startTime: '02:00' } } },
    notificationConfig: { pubsub: { enabled: true, topic: `projects/${id}/topics/gke` } },
    secretManagerConfig: { enabled: true, rotationConfig: { enabled: true } },
    confidentialNodes: { enabled: true },
    userManagedKeysConfig: {
      clusterCa: `projects/${id}/locations/${region}/caPools/cluster`,
      etcdApiCa: `projects/${id}/locations/${region}/caPools/etcd-api`,
      etcdPeerCa: `projects/${id}/locations/${region}/caPools/etcd-peer`,
      aggregationCa: `projects/${id}/locations/${region}/caPools/aggregation`,
      serviceAccountSigningKeys: [`${keyOf(place, 'etcd')}/cryptoKeyVersions/1`],
      controlPlaneDiskEncryptionKey: keyOf(place, 'disks'),
      gkeopsEtcdBackupEncryptionKey: keyOf(place, 'disks'),
    },
    controlPlaneEgress: { mode: 'NONE' },
    nodeCreationConfig: { nodeCreationMode: 'VIA_CONTROL_PLANE' },
    fleet: {
      project: number,
      membership: `//gkehub.googleapis.com/projects/${number}/locations/${region}/memberships/${name}`,
    },
    nodePools: [main, { ...main, name: 'sandbox', config: { ...main.config, sandboxConfig: { type: 'GVISOR' } } }],
  };
}
