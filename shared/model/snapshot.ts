import type {
  ResourceV1ResourceClaim,
  V1APIService,
  V1ClusterRole,
  V1ClusterRoleBinding,
  V1ConfigMap,
  V1CronJob,
  V1CSIDriver,
  V1DaemonSet,
  V1Deployment,
  V1Ingress,
  V1IngressClass,
  V1Job,
  V1LimitRange,
  V1MutatingWebhookConfiguration,
  V1Namespace,
  V1NetworkPolicy,
  V1Node,
  V1ObjectMeta,
  V1PersistentVolume,
  V1Pod,
  V1PodDisruptionBudget,
  V1ReplicaSet,
  V1ReplicationController,
  V1ResourceQuota,
  V1Role,
  V1RoleBinding,
  V1Service,
  V1ServiceAccount,
  V1StatefulSet,
  V1StorageClass,
  V1ValidatingAdmissionPolicy,
  V1ValidatingAdmissionPolicyBinding,
  V1ValidatingWebhookConfiguration,
  V2HorizontalPodAutoscaler,
} from '@kubernetes/client-node';
import type { AksAccount } from './aks.ts';
import type { Account, Cluster, ClusterRef } from './cluster.ts';
import type { CustomKinds } from './custom.ts';
import type { Document } from './document.ts';
import type { EksAccount } from './eks.ts';
import type { Expected } from './expected.ts';
import type { GkeAccount } from './gke.ts';
import type { ScanFacts } from './scan-facts.ts';
import type { Wire } from './wire.ts';

/** Objects as the API server's JSON has them, after slimming (no managedFields, env values or last-applied). */
export interface Kinds extends CustomKinds {
  readonly namespaces: Wire<V1Namespace>;
  readonly nodes: Wire<V1Node>;
  readonly pods: Wire<V1Pod>;
  readonly replicationcontrollers: Wire<V1ReplicationController>;
  readonly deployments: Wire<V1Deployment>;
  readonly daemonsets: Wire<V1DaemonSet>;
  readonly statefulsets: Wire<V1StatefulSet>;
  readonly replicasets: Wire<V1ReplicaSet>;
  readonly jobs: Wire<V1Job>;
  readonly cronjobs: Wire<V1CronJob>;
  readonly services: Wire<V1Service>;
  readonly ingresses: Wire<V1Ingress>;
  readonly ingressclasses: Wire<V1IngressClass>;
  readonly networkpolicies: Wire<V1NetworkPolicy>;
  readonly serviceaccounts: Wire<V1ServiceAccount>;
  readonly roles: Wire<V1Role>;
  readonly rolebindings: Wire<V1RoleBinding>;
  readonly clusterroles: Wire<V1ClusterRole>;
  readonly clusterrolebindings: Wire<V1ClusterRoleBinding>;
  readonly resourcequotas: Wire<V1ResourceQuota>;
  readonly limitranges: Wire<V1LimitRange>;
  readonly persistentvolumes: Wire<V1PersistentVolume>;
  readonly storageclasses: Wire<V1StorageClass>;
  readonly poddisruptionbudgets: Wire<V1PodDisruptionBudget>;
  readonly horizontalpodautoscalers: Wire<V2HorizontalPodAutoscaler>;
  readonly csidrivers: Wire<V1CSIDriver>;
  readonly resourceclaims: Wire<ResourceV1ResourceClaim>;
  readonly validatingwebhookconfigurations: Wire<V1ValidatingWebhookConfiguration>;
  readonly mutatingwebhookconfigurations: Wire<V1MutatingWebhookConfiguration>;
  readonly validatingadmissionpolicies: Wire<V1ValidatingAdmissionPolicy>;
  readonly validatingadmissionpolicybindings: Wire<V1ValidatingAdmissionPolicyBinding>;
  readonly apiservices: Wire<V1APIService>;
  /** Names and metadata only (PartialObjectMetadata). */
  readonly customresourcedefinitions: { readonly metadata?: Wire<V1ObjectMeta> };
  /** Only kube-system/aws-auth and kube-system/amazon-vpc-cni, by name, where `eks.readAuthConfigMaps` is set. */
  readonly configmaps: Wire<V1ConfigMap>;
}
export type Kind = keyof Kinds;

/**
 * What the provider's API says beyond the describe call itself, each asked only when a rule that is on needs it; and
 * `documents`, the files of `check`.
 */
export const facts = [
  'cluster',
  'node-pools',
  'addons',
  'access-entries',
  'versions',
  'audit-logging',
  'image-admission',
  'upgrade-info',
  'audit-config',
  'account',
  'documents',
  'addon-versions',
  'pod-identities',
  'identity-providers',
  'fargate-profiles',
  'insights',
  'capabilities',
  'certificate-authorities',
  'network',
  'firewall',
  'flow-logs',
  'instances',
  'launch-templates',
  'load-balancers',
  'account-defaults',
  'encryption-keys',
  'log-retention',
  'identity-policies',
  'trust-policies',
  'image-releases',
  'threat-detection',
  'vulnerability-scanning',
  'registries',
  'registry-policies',
  'maintenance',
  'trusted-access',
  'identity-bindings',
  'managed-namespaces',
  'safeguards',
  'fleet-members',
  'backups',
] as const;
export type Fact = (typeof facts)[number];

/** What could not be read, and why. A kind is in `objects` or here, never in neither. */
export interface Gap {
  readonly what: Kind | Fact;
  readonly why: 'denied' | 'unreachable' | 'failed' | 'truncated' | 'open-world';
  /** Masked, one line. */
  readonly detail: string;
}

/** Fewer objects of a kind were read than there are. */
export interface Sample {
  readonly kind: Kind;
  readonly read: number;
  readonly total: number;
  readonly namespacesRead: number;
  readonly namespaces: number;
}

/** What a verdict is about: a cluster, an account (and region), or files of `check`. */
export type Origin =
  | { readonly cluster: ClusterRef }
  | { readonly account: Account; readonly region?: string }
  | { readonly files: string };

/** What is known of an account, or of one region of it, without asking about any cluster. */
export interface AccountFacts {
  readonly account: Account;
  readonly region?: string;
  /** That cloud's own facts, where rules asked for them. */
  readonly native?: EksAccount | GkeAccount | AksAccount;
}

/** What the API server said of itself and of us. undefined = it would not say. */
export interface Server {
  readonly version: string | undefined;
  readonly ready: boolean | undefined;
  /** This identity could list Secrets: more than a sweep needs. */
  readonly mayReadSecrets: boolean | undefined;
}

/** One origin at one moment; the only thing a rule may look at. */
export interface Snapshot {
  readonly origin: Origin;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** What others found out about images and services; absent = no file was given. */
  readonly facts?: ScanFacts;
  /** What the configuration says is meant to be. */
  readonly expected?: Expected;
  readonly cluster?: Cluster;
  readonly account?: AccountFacts;
  readonly server?: Server;
  readonly objects: { readonly [K in Kind]?: readonly Kinds[K][] };
  /** `check` only: every object of the files, of kinds that are no Kind too. */
  readonly documents?: readonly Document[];
  /** `check` only: the files are all that the cluster holds. */
  readonly complete?: boolean;
  readonly gaps: readonly Gap[];
  readonly samples: readonly Sample[];
  /** Kinds that this API server does not serve: noted, no gap, and no evidence of emptiness (engine/unread.ts). */
  readonly notServed: readonly Kind[];
}
