import type { Cluster, Native, ProviderName } from '../shared/model/cluster.ts';
import { type CustomKind, customKinds } from '../shared/model/custom.ts';
import type { EksNative } from '../shared/model/eks.ts';
import type { GkeNative } from '../shared/model/gke.ts';
import type { Kinds, Snapshot } from '../shared/model/snapshot.ts';
import type { Container, PodSpec } from '../shared/model/workload.ts';

/** Fields to change, as deep as one likes; lists are replaced. `undefined` takes a value away: not disclosed. */
export type Difference<T> = T extends readonly unknown[] | string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]?: Difference<T[K]> | undefined };

/** `base` with the difference in it. */
export function changed<T>(base: T, difference: Difference<NoInfer<T>> | undefined): T {
  if (!isRecord(base) || !isRecord(difference)) return base;
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(difference)) {
    const old = merged.get(key);
    merged.set(key, isRecord(old) && isRecord(value) ? changed<unknown>(old, value) : value);
  }
  return Object.fromEntries(merged) as T;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const eks: EksNative = {
  platformVersion: 'eks.9',
  authenticationMode: 'API',
  deletionProtection: true,
  certificateAuthority: undefined,
  roleArn: 'arn:aws:iam::111122223333:role/shop-control-plane',
  encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000001',
  healthIssues: [],
  vpcId: 'vpc-1',
  addons: [],
  accessEntries: [
    { principalArn: 'arn:aws:iam::111122223333:role/admins', groups: [], policies: ['AmazonEKSClusterAdminPolicy'] },
  ],
};
const gke: GkeNative = {
  legacyAbac: { enabled: false },
  issueClientCertificate: false,
  basicAuth: false,
  releaseChannel: { channel: 'REGULAR' },
  workloadIdentityConfig: { workloadPool: 'shop.svc.id.goog' },
  binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
  databaseEncryption: { state: 'ENCRYPTED' },
  shieldedNodes: { enabled: true },
  clusterCa: undefined,
  dnsEndpoint: { host: 'gke-1.example.gke.goog', external: false },
  ipEndpoint: '10.0.0.2',
  loggingConfig: { componentConfig: { enableComponents: ['SYSTEM_COMPONENTS'] } },
};
const natives: { readonly [P in ProviderName]: Native | undefined } = {
  eks: { provider: 'eks', ...eks },
  gke: { provider: 'gke', ...gke },
  aks: {
    provider: 'aks',
    disableLocalAccounts: true,
    aadProfile: { managed: true, enableAzureRbac: true, tenantID: '00000000-0000-0000-0000-00000000000a' },
    enableRbac: true,
    apiServerAccessProfile: { disableRunCommand: true, enablePrivateCluster: true },
    privateFqdn: 'shop.privatelink.westeurope.azmk8s.io',
    trustedRoots: 0,
    proxyCredentials: [],
  },
  kubeconfig: undefined,
};

/** A cluster with nothing wrong. */
export function goodCluster(provider: ProviderName): Cluster {
  const pool = {
    name: 'default',
    instanceTypes: ['m7i.large'],
    version: '1.34',
    image: 'stable',
    publicIps: false,
    autoUpgrade: true,
    identity: 'nodes',
    native: {},
  };
  return {
    ref: { provider, account: '111122223333', region: 'eu-west-1', name: 'shop', id: `${provider}/shop` },
    status: 'running',
    version: '1.34',
    support: 'standard',
    mode: 'standard',
    endpoint: { public: false, private: true, publicCidrs: [] },
    secretsEncryption: 'customer-key',
    controlPlaneLogs: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
    networkPolicy: 'enforced',
    workloadIdentity: true,
    nodePools: [pool],
    tags: {},
    native: natives[provider],
  };
}

/** A container with nothing wrong. */
export const goodContainer: Container = {
  name: 'web',
  image: 'registry.example/shop/web:1.4.2',
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  },
};

/** A pod spec with nothing wrong. */
export const goodPod: PodSpec = {
  automountServiceAccountToken: false,
  containers: [goodContainer],
  serviceAccountName: 'web',
};

/** `shop/web` with the pod spec as its template. */
export function deployment(spec: PodSpec, uid = 'd-1'): Kinds['deployments'] {
  const labels = { app: 'web' };
  return {
    metadata: { namespace: 'shop', name: 'web', uid },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

type Objects = Snapshot['objects'];
const nothing: { readonly [K in keyof Kinds]: readonly Kinds[K][] } = {
  namespaces: [{ metadata: { name: 'shop' } }],
  nodes: [],
  pods: [],
  replicationcontrollers: [],
  deployments: [],
  daemonsets: [],
  statefulsets: [],
  replicasets: [],
  jobs: [],
  cronjobs: [],
  services: [],
  ingresses: [],
  networkpolicies: [],
  serviceaccounts: [{ metadata: { namespace: 'shop', name: 'web' } }],
  roles: [],
  rolebindings: [],
  clusterroles: [],
  clusterrolebindings: [],
  resourcequotas: [],
  limitranges: [],
  persistentvolumes: [],
  storageclasses: [],
  poddisruptionbudgets: [],
  horizontalpodautoscalers: [],
  csidrivers: [],
  resourceclaims: [],
  validatingwebhookconfigurations: [],
  mutatingwebhookconfigurations: [],
  validatingadmissionpolicies: [],
  validatingadmissionpolicybindings: [],
  ingressclasses: [],
  apiservices: [],
  customresourcedefinitions: [],
  configmaps: [],
  ...(Object.fromEntries(customKinds.map((kind) => [kind, []])) as { [K in CustomKind]: never[] }),
};

/** All kinds read, nothing in them but what is given. A kind given as undefined was refused. */
export function snapshot(
  objects: { readonly [K in keyof Objects]?: Objects[K] | undefined },
  cluster: Cluster = goodCluster('eks'),
): Snapshot {
  const read = Object.entries({ ...nothing, ...objects }).filter(([, list]) => list !== undefined);
  const denied = Object.entries(objects).filter(([, list]) => list === undefined);
  return {
    origin: { cluster: cluster.ref },
    takenAt: '2026-11-24T02:00:00.000Z',
    cluster,
    server: { version: 'v1.34.2', ready: true, mayReadSecrets: false },
    objects: Object.fromEntries(read),
    gaps: denied.map(([what]) => ({ what: what as keyof Kinds, why: 'denied', detail: 'forbidden' })),
    samples: [],
    notServed: [],
  };
}
