import { z } from 'zod';

const raw = z.record(z.string(), z.unknown()).describe('an object exactly as the API sends it');

/** What one API server holds and how it misbehaves. */
const kubernetes = z.strictObject({
  version: z.string().default('v1.33.4'),
  objects: z.array(raw).default([]),
  /** Resources whose list answers 403: `clusterroles`, or `*`. */
  denied: z.array(z.string()).default([]),
  /** Every n-th request answers 429 with Retry-After. */
  throttleEvery: z.int().min(2).optional(),
  /** Nothing listens there. */
  unreachable: z.boolean().default(false),
  latencyMs: z.int().min(0).default(0),
});

const eksCluster = z.strictObject({
  /** DescribeCluster’s `cluster` as on the wire; endpoint and certificateAuthority are filled in when served. */
  cluster: raw,
  nodegroups: z.array(raw).default([]),
  addons: z.array(raw).default([]),
  accessEntries: z.array(raw).default([]),
  /** Operations that answer AccessDeniedException: `ListNodegroups`. */
  refuses: z.array(z.string()).default([]),
  /** Is listed, but gone when described. */
  vanished: z.boolean().default(false),
  kubernetes: kubernetes.optional(),
});
const aws = z.strictObject({
  partition: z.string().default('aws'),
  /** The credentials' own account; management account when there are several. */
  caller: z.string(),
  role: z.string().default('kubesweep-read'),
  accounts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      status: z.string().default('ACTIVE'),
      /** AssumeRole into it, or every call in it, is denied. */
      refuses: z.boolean().default(false),
      regions: z.array(
        z.strictObject({
          name: z.string(),
          refuses: z.boolean().default(false),
          clusters: z.array(eksCluster).default([]),
        }),
      ),
    }),
  ),
});

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
      clusters: z.array(z.strictObject({ cluster: raw, kubernetes: kubernetes.optional() })).default([]),
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
  aws: aws.optional(),
  google: google.optional(),
  azure: azure.optional(),
  kubeconfig: kubeconfig.optional(),
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
