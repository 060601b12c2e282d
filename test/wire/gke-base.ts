type Raw = Record<string, unknown>;

const key = (name: string) => `projects/acme-shop/locations/europe-west1/keyRings/gke/cryptoKeys/${name}`;
const firewall = (name: string, more: Raw): Raw => ({
  kind: 'compute#firewall',
  name,
  network: 'https://www.googleapis.com/compute/v1/projects/acme-shop/global/networks/prod',
  direction: 'INGRESS',
  priority: 1000,
  disabled: false,
  ...more,
});

/** What a project in which everything is well answers. */
export function account() {
  return {
    id: 'acme-shop',
    number: '41',
    subnetworks: [
      {
        kind: 'compute#subnetwork',
        name: 'prod-nodes',
        region: 'https://www.googleapis.com/compute/v1/projects/acme-shop/regions/europe-west1',
        privateIpGoogleAccess: true,
        enableFlowLogs: true,
        logConfig: { enable: true, flowSampling: 0.5, metadata: 'INCLUDE_ALL_METADATA' },
      },
    ],
    firewalls: [
      firewall('allow-health-checks', {
        sourceRanges: ['130.211.0.0/22', '35.191.0.0/16'],
        allowed: [{ IPProtocol: 'tcp' }],
      }),
      firewall('allow-office', {
        sourceRanges: ['198.51.100.0/24'],
        targetTags: ['shop-node'],
        allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
      }),
      firewall('allow-web', { sourceRanges: ['0.0.0.0/0'], targetTags: ['web'], allowed: [{ IPProtocol: 'tcp' }] }),
    ],
    cryptoKeys: ['etcd', 'disks'].map((name) => ({
      name: key(name),
      purpose: 'ENCRYPT_DECRYPT',
      primary: { name: `${key(name)}/cryptoKeyVersions/1`, state: 'ENABLED' },
      rotationPeriod: '7776000s',
      nextRotationTime: '2027-01-01T00:00:00Z',
    })),
    admissionPolicy: {
      name: 'projects/acme-shop/policy',
      globalPolicyEvaluationMode: 'ENABLE',
      defaultAdmissionRule: { evaluationMode: 'ALWAYS_DENY', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
    },
    services: [{ name: 'projects/41/services/containerscanning.googleapis.com', state: 'ENABLED' }],
    repositories: [
      {
        repository: {
          name: 'projects/acme-shop/locations/europe-west1/repositories/shop',
          format: 'DOCKER',
          mode: 'STANDARD_REPOSITORY',
          vulnerabilityScanningConfig: { enablementConfig: 'INHERITED', enablementState: 'SCANNING_ACTIVE' },
        },
        policy: {
          version: 1,
          bindings: [
            {
              role: 'roles/artifactregistry.reader',
              members: ['serviceAccount:nodes@acme-shop.iam.gserviceaccount.com'],
            },
          ],
        },
      },
    ],
    iamPolicy: {
      bindings: [{ role: 'roles/viewer', members: ['group:dev@acme.example'] }],
      auditConfigs: [
        {
          service: 'container.googleapis.com',
          auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }],
        },
      ],
    },
    ancestors: [
      { type: 'folder' as const, id: '77' },
      { type: 'organization' as const, id: '1' },
    ],
    serviceAccounts: [
      {
        account: {
          name: 'projects/acme-shop/serviceAccounts/web@acme-shop.iam.gserviceaccount.com',
          email: 'web@acme-shop.iam.gserviceaccount.com',
        },
        policy: {
          bindings: [
            { role: 'roles/iam.workloadIdentityUser', members: ['serviceAccount:acme-shop.svc.id.goog[shop/web]'] },
          ],
        },
      },
    ],
  };
}

const tidyKubelet = { insecureKubeletReadonlyPortEnabled: false };
const pool = (): Raw => ({
  name: 'main',
  status: 'RUNNING',
  version: '1.33.4-gke.1245000',
  initialNodeCount: 1,
  locations: ['europe-west1-b', 'europe-west1-c'],
  autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 5 },
  management: { autoRepair: true, autoUpgrade: true },
  networkConfig: { enablePrivateNodes: true },
  config: {
    machineType: 'n2d-standard-4',
    imageType: 'COS_CONTAINERD',
    serviceAccount: 'nodes@acme-shop.iam.gserviceaccount.com',
    oauthScopes: ['https://www.googleapis.com/auth/cloud-platform'],
    metadata: { 'disable-legacy-endpoints': 'true' },
    tags: ['shop-node'],
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: 'GKE_METADATA' },
    kubeletConfig: tidyKubelet,
    bootDiskKmsKey: key('disks'),
    confidentialNodes: { enabled: true },
    linuxNodeConfig: { nodeKernelModuleLoading: { policy: 'ENFORCE_SIGNED_MODULES' } },
  },
});

/** What a Standard cluster in which everything is well answers. */
export function cluster(): Raw {
  return {
    name: 'shop',
    location: 'europe-west1',
    locations: ['europe-west1-b', 'europe-west1-c'],
    status: 'RUNNING',
    currentMasterVersion: '1.33.4-gke.1245000',
    currentNodeCount: 4,
    resourceLabels: { team: 'shop' },
    legacyAbac: {},
    masterAuth: { clientCertificateConfig: {}, clusterCaCertificate: 'Zm9v' },
    releaseChannel: { channel: 'REGULAR' },
    shieldedNodes: { enabled: true },
    workloadIdentityConfig: { workloadPool: 'acme-shop.svc.id.goog' },
    network: 'prod',
    subnetwork: 'prod-nodes',
    networkConfig: {
      network: 'projects/acme-shop/global/networks/prod',
      subnetwork: 'projects/acme-shop/regions/europe-west1/subnetworks/prod-nodes',
      datapathProvider: 'ADVANCED_DATAPATH',
      enableIntraNodeVisibility: true,
      enableL4ilbSubsetting: true,
      defaultEnablePrivateNodes: true,
      inTransitEncryptionConfig: 'IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT',
    },
    ipAllocationPolicy: { useIpAliases: true },
    databaseEncryption: { state: 'ALL_OBJECTS_ENCRYPTION_ENABLED', keyName: key('etcd') },
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
      dnsEndpointConfig: { endpoint: 'gke-1.europe-west1.gke.goog', allowExternalTraffic: false },
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
      autoprovisioningLocations: ['europe-west1-b', 'europe-west1-c'],
      autoprovisioningNodePoolDefaults: {
        serviceAccount: 'nodes@acme-shop.iam.gserviceaccount.com',
        imageType: 'COS_CONTAINERD',
        management: { autoRepair: true, autoUpgrade: true },
        shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
        bootDiskKmsKey: key('disks'),
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
    notificationConfig: { pubsub: { enabled: true, topic: 'projects/acme-shop/topics/gke' } },
    secretManagerConfig: { enabled: true, rotationConfig: { enabled: true } },
    confidentialNodes: { enabled: true },
    userManagedKeysConfig: {
      clusterCa: 'projects/acme-shop/locations/europe-west1/caPools/cluster',
      etcdApiCa: 'projects/acme-shop/locations/europe-west1/caPools/etcd-api',
      etcdPeerCa: 'projects/acme-shop/locations/europe-west1/caPools/etcd-peer',
      aggregationCa: 'projects/acme-shop/locations/europe-west1/caPools/aggregation',
      serviceAccountSigningKeys: [`${key('etcd')}/cryptoKeyVersions/1`],
      controlPlaneDiskEncryptionKey: `${key('disks')}`,
      gkeopsEtcdBackupEncryptionKey: `${key('disks')}`,
    },
    controlPlaneEgress: { mode: 'NONE' },
    nodeCreationConfig: { nodeCreationMode: 'VIA_CONTROL_PLANE' },
    fleet: { project: '41', membership: '//gkehub.googleapis.com/projects/41/locations/europe-west1/memberships/shop' },
    nodePools: [
      pool(),
      { ...pool(), name: 'sandbox', config: { ...(pool().config as Raw), sandboxConfig: { type: 'GVISOR' } } },
    ],
  };
}
