import { z } from 'zod';

/** What the services beside GKE answer, as far as rules read it; false, '' and [] may be left out of proto JSON. */
const text = z.string().optional();
const list = z.array(z.string()).optional();
const flag = z.boolean().optional();
/** An enum's name, or its number where a proxy in between speaks numbers. */
const wordy = z.union([z.string(), z.number()]).optional();

export const subnet = z.object({
  name: z.string(),
  privateIpGoogleAccess: flag,
  logConfig: z.object({ enable: flag }).optional(),
  enableFlowLogs: flag,
});

const ports = z.array(z.object({ IPProtocol: text, ports: list })).optional();
export const firewalls = z.object({
  items: z
    .array(
      z.object({
        name: z.string(),
        description: text,
        direction: text,
        disabled: flag,
        priority: z.number().optional(),
        sourceRanges: list,
        destinationRanges: list,
        targetTags: list,
        targetServiceAccounts: list,
        allowed: ports,
        denied: ports,
      }),
    )
    .default([]),
  nextPageToken: text,
});

export const cryptoKey = z.object({
  name: z.string(),
  primary: z.object({ state: wordy }).optional(),
  rotationPeriod: text,
});

const admissionRule = z.object({ evaluationMode: wordy, enforcementMode: wordy });
export const admissionPolicy = z.object({
  globalPolicyEvaluationMode: wordy,
  defaultAdmissionRule: admissionRule.optional(),
  clusterAdmissionRules: z
    .record(z.string(), admissionRule)
    .transform(Object.entries<z.output<typeof admissionRule>>)
    .optional(),
});

export const service = z.object({ state: wordy });

export const locations = z.object({
  locations: z.array(z.object({ locationId: z.string() })).default([]),
  nextPageToken: text,
});
export const repositories = z.object({
  repositories: z
    .array(
      z.object({
        name: z.string(),
        format: wordy,
        vulnerabilityScanningConfig: z.object({ enablementConfig: wordy, enablementState: wordy }).optional(),
      }),
    )
    .default([]),
  nextPageToken: text,
});

const bindings = z
  .array(z.object({ role: z.string(), members: z.array(z.string()).default([]), condition: z.unknown().optional() }))
  .default([])
  .transform((all) =>
    all.map(({ role, members, condition }) => ({ role, members, conditional: condition !== undefined })),
  );
export const policy = z.object({
  bindings,
  auditConfigs: z
    .array(
      z.object({
        service: z.string(),
        auditLogConfigs: z
          .array(
            z.object({
              logType: z.union([z.string(), z.number()]),
              exemptedMembers: z.array(z.string()).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
export const ancestry = z.object({
  ancestor: z.array(z.object({ resourceId: z.object({ type: z.string(), id: z.string() }) })).default([]),
});
export const serviceAccounts = z.object({
  accounts: z.array(z.object({ email: z.string(), disabled: flag })).default([]),
  nextPageToken: text,
});
