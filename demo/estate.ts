import { z } from 'zod';
import { awsSchema } from './aws/schema.ts';
import { kubernetes, raw } from './kubernetes/schema.ts';

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
  aws: awsSchema.optional(),
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
