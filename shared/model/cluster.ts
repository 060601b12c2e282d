import type { AksNative } from './aks.ts';
import type { EksNative } from './eks.ts';
import type { GkeNative } from './gke.ts';

export const providerNames = ['eks', 'gke', 'aks', 'kubeconfig'] as const;
export type ProviderName = (typeof providerNames)[number];

/** AWS account, Google project, Azure subscription, or the kubeconfig file (id `local`). Identifiers only. */
export interface Account {
  readonly provider: ProviderName;
  readonly id: string;
  readonly name?: string;
  /** AWS partition (`aws`, `aws-us-gov`, `aws-cn`), read from the caller's ARN, never assumed. */
  readonly partition?: string;
  /** The principal that reads this account: an ARN, an e-mail, an object id. */
  readonly identity?: string;
}

/** A cluster's address: what a roll, an event and a finding carry. Never a role, an endpoint, a path or a credential. */
export interface ClusterRef {
  readonly provider: ProviderName;
  readonly account: string;
  /** AWS region, Azure location, GKE location (may be a zone); `''` for kubeconfig. */
  readonly region: string;
  readonly name: string;
  /** The cloud's own id: EKS ARN, `projects/P/locations/L/clusters/N`, ARM resource id in lower case, `kubeconfig/CONTEXT`. */
  readonly id: string;
}

/** What discovery or description lost: the rest goes on, and roll and report name it. */
export interface Lost {
  readonly provider: ProviderName;
  readonly account?: string;
  readonly region?: string;
  readonly cluster?: string;
  readonly why: 'denied' | 'unreachable' | 'throttled' | 'missing-zone' | 'vanished' | 'failed';
  /** Masked, one line: what was being done and what came back. */
  readonly detail: string;
  /** What to do: the permission to grant, the route to open. */
  readonly remedy: string;
}

export interface Endpoint {
  /** Reachable from the internet, whatever its CIDR list says. undefined = not disclosed. */
  readonly public: boolean | undefined;
  readonly private: boolean | undefined;
  /** Blocks that may reach the public endpoint; `['0.0.0.0/0']` (and `::/0`) when nothing restricts it; [] = nobody. */
  readonly publicCidrs: readonly string[] | undefined;
  /** The cloud's own public ranges or a DNS endpoint pass by the CIDR list: why, in words. */
  readonly bypass?: string;
  /** https URL of the API server, as the cloud names it. */
  readonly url?: string;
}

export type ControlPlaneLog = 'api' | 'audit' | 'authenticator' | 'controllerManager' | 'scheduler';

/** GKE and AKS node pool, EKS node group, in one vocabulary. undefined = not disclosed. */
export interface NodePool {
  readonly name: string;
  readonly instanceTypes: readonly string[] | undefined;
  readonly version: string | undefined;
  readonly image: string | undefined;
  /** Nodes have public IP addresses. */
  readonly publicIps: boolean | undefined;
  readonly autoUpgrade: boolean | undefined;
  /** Identity of the nodes: instance role ARN, service account e-mail, kubelet identity. */
  readonly identity: string | undefined;
  /** That cloud's own fields that rules of its folder judge. */
  readonly native: { readonly [field: string]: unknown };
}

/** One vocabulary for three clouds; undefined = not disclosed. */
export interface Cluster {
  readonly ref: ClusterRef;
  readonly status: 'running' | 'creating' | 'updating' | 'deleting' | 'stopped' | 'failed' | undefined;
  /** As the cloud prints it: `1.33`, `1.33.2-gke.1`. */
  readonly version: string | undefined;
  readonly support: 'standard' | 'extended' | 'unsupported' | undefined;
  /** Who owns nodes and control-plane add-ons: `platform` = Autopilot, Auto Mode, Automatic. */
  readonly mode: 'standard' | 'platform' | undefined;
  readonly endpoint: Endpoint;
  readonly secretsEncryption: 'customer-key' | 'provider-key' | 'none' | undefined;
  readonly controlPlaneLogs: readonly ControlPlaneLog[] | undefined;
  readonly networkPolicy: 'enforced' | 'none' | undefined;
  /** Pods get cloud identities of their own (IRSA or Pod Identity, Workload Identity). */
  readonly workloadIdentity: boolean | undefined;
  readonly nodePools: readonly NodePool[] | undefined;
  readonly tags: { readonly [key: string]: string };
  /** What only one cloud has: named fields copied, never a spread (MasterAuth holds clientKey and password). */
  readonly native: Native | undefined;
}

/** Fields in that SDK's own words, as JSON; each provider's describe.ts narrows its own and rules of its folder read it. */
export type Native =
  | ({ readonly provider: 'eks' } & EksNative)
  | ({ readonly provider: 'gke' } & GkeNative)
  | ({ readonly provider: 'aks' } & AksNative);

/** How to reach one API server. Held in memory only, never stored. */
export interface Connection {
  readonly url: string;
  readonly proxyUrl?: string;
  /** `ca`: PEM that replaces the system's CAs; absent = system CAs. */
  readonly tls: { readonly ca?: string; readonly serverName?: string; readonly insecure?: boolean };
  /** Fresh each call; the lister asks again before a token ages and after a 401. */
  credentials(): Promise<{ readonly token?: string; readonly cert?: string; readonly key?: string }>;
}
