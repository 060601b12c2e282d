import { z } from 'zod';
import { awsSchema } from './aws/schema.ts';
import { kubernetes, raw } from './kubernetes/schema.ts';

const expectedLists = ['admins', 'trustedAccess', 'identityBindings', 'fleetProjects', 'networks'] as const;

const google = z.strictObject({
  organization: z.string(),
  projects: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      /** `SERVICE_DISABLED` or `PERMISSION_DENIED`. */
      refuses: z.string().optional(),
      /** The project in which the service is disabled, by number or id; this one's number unless given. */
      consumer: z.string().optional(),
      missingZones: z.array(z.string()).default([]),
      /** Operations that answer PERMISSION_DENIED here: `compute.firewalls.list`. */
      denied: z.array(z.string()).default([]),
      /** Services that are not enabled here: `compute.googleapis.com`. */
      disabled: z.array(z.string()).default([]),
      /** Compute's subnetworks; `region` is a URL that ends with its name. */
      subnetworks: z.array(raw).default([]),
      /** Compute's firewall rules; `network` is a URL. */
      firewalls: z.array(raw).default([]),
      /** Cloud KMS keys. */
      cryptoKeys: z.array(raw).default([]),
      /** Binary Authorization's policy; without one the service's own default is served. */
      admissionPolicy: raw.optional(),
      /** Service Usage's services, by name `projects/NUMBER/services/SERVICE`; others are not enabled. */
      services: z.array(raw).default([]),
      /** Artifact Registry's repositories, each with its IAM policy. */
      repositories: z.array(z.strictObject({ repository: raw, policy: raw.default({}) })).default([]),
      /** The project's own IAM policy, auditConfigs included. */
      iamPolicy: raw.default({}),
      /** What is above the project, from the nearest. */
      ancestors: z
        .array(z.strictObject({ type: z.enum(['folder', 'organization']), id: z.string(), policy: raw.default({}) }))
        .default([]),
      serviceAccounts: z.array(z.strictObject({ account: raw, policy: raw.default({}) })).default([]),
      clusters: z
        .array(
          z.strictObject({
            cluster: raw,
            /** fetchClusterUpgradeInfo's answer. */
            upgradeInfo: raw.default({}),
            kubernetes: kubernetes.optional(),
          }),
        )
        .default([]),
    }),
  ),
});

const azure = z.strictObject({
  tenant: z.string(),
  subscriptions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      refuses: z.boolean().default(false),
      /** Operations that answer AuthorizationFailed here: `registries.list`. */
      denied: z.array(z.string()).default([]),
      /** Namespaces that were never used here: `Microsoft.ContainerRegistry`. */
      unregistered: z.array(z.string()).default([]),
      /** Whatever else Resource Manager shows of it, by ids: what hangs below a cluster too. */
      resources: z.array(raw).default([]),
      /** ARM’s managedClusters bodies; fqdn is filled in when served. */
      clusters: z
        .array(
          z.strictObject({
            cluster: raw,
            diagnosticSettings: z.array(raw).default([]),
            /** Operations that answer AuthorizationFailed: `diagnosticSettings.list`. */
            refuses: z.array(z.string()).default([]),
            /** Is listed, but gone when asked for. */
            vanished: z.boolean().default(false),
            kubernetes: kubernetes.optional(),
          }),
        )
        .default([]),
    }),
  ),
});

const kubeconfig = z.strictObject({
  contexts: z.array(
    z.strictObject({
      name: z.string(),
      login: z.enum(['token', 'client-certificate', 'exec']).default('token'),
      kubernetes,
    }),
  ),
  current: z.string().optional(),
});

/** Raw cloud and Kubernetes API objects that the emulators serve: the embedded estate, or a file of yours. */
export const estateSchema = z.strictObject({
  aws: awsSchema.optional(),
  google: google.optional(),
  azure: azure.optional(),
  kubeconfig: kubeconfig.optional(),
  /** Lists of the configuration’s `expected`. */
  expected: z.partialRecord(z.enum(expectedLists), z.array(z.string())).optional(),
});
export type Estate = z.output<typeof estateSchema>;
export type EstateInput = z.input<typeof estateSchema>;
export type KubernetesEstate = z.output<typeof kubernetes>;

/** A running emulator. */
export interface Served {
  /** Variables that lead a client here, on top of an empty environment. */
  readonly env: { readonly [name: string]: string };
  close(): Promise<void>;
}
