import { z } from 'zod';
import { providerNames } from './model/cluster.ts';
import { profiles, severities } from './model/rule.ts';

const text = z.string().trim().min(1).max(1024);
const endpoint = z.url({ protocol: /^https?$/ }).describe('https, or http on loopback');
const glob = text.describe('a name, or a pattern with * and ?');

const eks = z.strictObject({
  accounts: z
    .array(z.string().regex(/^\d{12}$/, 'an AWS account id has 12 digits'))
    .min(1)
    .optional(),
  organization: z.literal(true).optional().describe('every ACTIVE account of the organisation (ListAccounts)'),
  excludeAccounts: z.array(z.string()).default([]),
  role: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/, 'a role name without path or ARN')
    .optional()
    .describe('assumed by this name in every account but the caller’s'),
  regions: z.array(text).min(1).optional().describe('default: the account’s enabled regions'),
  profiles: z.array(text).min(1).optional(),
  readAuthConfigMaps: z.boolean().default(false),
  endpoints: z
    .strictObject({ eks: endpoint, sts: endpoint, organizations: endpoint, account: endpoint })
    .extend({ ec2: endpoint, autoscaling: endpoint, elbv2: endpoint, iam: endpoint, kms: endpoint, logs: endpoint })
    .extend({ ssm: endpoint, guardduty: endpoint, inspector2: endpoint, ecr: endpoint })
    .partial()
    .default({}),
});
const googleEndpoints = z
  .strictObject({
    container: endpoint,
    cloudasset: endpoint,
    cloudresourcemanager: endpoint,
    compute: endpoint,
    cloudkms: endpoint,
    binaryauthorization: endpoint,
    serviceusage: endpoint,
    artifactregistry: endpoint,
    iam: endpoint,
  })
  .partial();
/** Google services whose address can be another than Google's own. */
export const googleServices = googleEndpoints.keyof().options;
export type GoogleService = (typeof googleServices)[number];
const gke = z.strictObject({
  projects: z.array(text).min(1).optional(),
  organization: z.string().regex(/^\d+$/, 'an organisation number').optional(),
  excludeProjects: z.array(text).default([]),
  endpoints: googleEndpoints.default({}),
  trustEndpoint: z.boolean().default(false),
});
const aks = z.strictObject({
  subscriptions: z.array(z.guid()).min(1).optional(),
  tenant: z.guid().optional().describe('every subscription of the tenant, by Resource Graph'),
  excludeSubscriptions: z.array(z.guid()).default([]),
  cloud: z.enum(['public', 'usgovernment', 'china']).default('public'),
  endpoints: z.strictObject({ arm: endpoint, entra: endpoint }).partial().default({}),
  trustEndpoint: z.boolean().default(false),
});
const kubeconfig = z.strictObject({
  path: text.optional().describe('default: KUBECONFIG, then ~/.kube/config'),
  contexts: z.array(text).min(1).optional().describe('default: the current context; "*" means all'),
});

const exception = z.strictObject({
  rule: glob.optional(),
  cluster: glob.optional(),
  namespace: glob.optional(),
  resource: glob.optional().describe('Kind/name, or name'),
  reason: text,
  owner: text,
  expires: z.iso.date(),
});

const duration = z.string().regex(/^\d+(s|m|h)$/, 'a duration such as 90s, 10m or 1h');

/** The one schema: what kubesweep.yaml, the flags and the functions' configuration are checked against. */
export const configSchema = z
  .strictObject({
    providers: z
      .array(z.enum(providerNames))
      .min(1)
      .optional()
      .describe('default: every cloud whose credentials answer'),
    eks: eks.prefault({}),
    gke: gke.prefault({}),
    aks: aks.prefault({}),
    kubeconfig: kubeconfig.prefault({}),
    rules: z
      .strictObject({
        profile: z.enum([...profiles, 'all']).default('security'),
        only: z.array(text).default([]),
        skip: z.array(text).default([]),
        severities: z.record(text, z.enum(severities)).default({}),
      })
      .prefault({}),
    select: z
      .strictObject({
        accounts: z.array(text).default([]),
        regions: z.array(text).default([]),
        clusters: z.array(glob).default([]),
        excludeNamespaces: z.array(glob).default([]),
        excludeClusters: z.array(glob).default([]),
      })
      .prefault({}),
    sampling: z.strictObject({ maxPods: z.int().min(100).max(500_000).default(20_000) }).prefault({}),
    limits: z
      .strictObject({ concurrency: z.int().min(1).max(64).default(8), timeout: duration.default('10m') })
      .prefault({}),
    reports: z
      .strictObject({
        out: text.default('./kubesweep-out'),
        formats: z
          .array(z.enum(['json', 'ndjson', 'html', 'markdown']))
          .min(1)
          .default(['json', 'ndjson', 'html', 'markdown']),
        failOn: z.enum(['critical', 'high', 'medium', 'low', 'never']).default('never'),
        minCoverage: z.number().min(0).max(100).default(0),
        keepSnapshots: z.boolean().default(false),
        endpoint: endpoint.optional(),
        trustEndpoint: z.boolean().default(false),
        kmsKey: text.optional(),
        expectedBucketOwner: z
          .string()
          .regex(/^\d{12}$/)
          .optional(),
      })
      .prefault({}),
    expected: z
      .strictObject({
        admins: z.array(glob).optional().describe('who may administer a cluster: ARNs, e-mails, group and object ids'),
        trustedAccess: z.array(glob).optional().describe('Azure resource ids that trusted access may name'),
        identityBindings: z.array(glob).optional().describe('managed identities that identity bindings may name'),
        fleetProjects: z.array(glob).optional().describe('Google projects that may be the host of a cluster’s fleet'),
        registries: z.array(glob).optional().describe('registries and repositories that images may come from'),
        deniedRegistries: z.array(glob).optional().describe('registries and repositories that no image may come from'),
        floatingTags: z.array(text).optional().describe('tags beside latest that are moved from image to image'),
        priorityClasses: z.array(glob).optional().describe('priority classes that workloads may name'),
        labels: z.array(text).optional().describe('labels that workloads carry'),
        annotations: z.array(text).optional().describe('annotations that workloads carry'),
        resources: z
          .array(
            z
              .string()
              .regex(/^(cpu|memory)\.(request|limit) (<=|>=) [0-9][0-9.a-zA-Z]*$/, 'such as memory.limit <= 2Gi'),
          )
          .optional()
          .describe('bounds of every container, such as memory.limit <= 2Gi'),
        namespaces: z.array(glob).optional().describe('namespaces that clusters may have'),
        webhooks: z.array(glob).optional().describe('admission webhooks that clusters may have'),
        mirrors: z
          .record(text, text)
          .optional()
          .describe(
            'registry of yours: registry of the cloud that it mirrors (harbor.example/eks: 602401143452.dkr.ecr.eu-west-1.amazonaws.com)',
          ),
        networks: z.array(text).optional().describe('CIDR blocks that may reach API servers'),
      })
      .prefault({})
      .describe('what is meant to be; without a list its subjects are inventory and no finding'),
    facts: text.optional().describe('a JSON file of what image scanners and probes found out: docs/facts.schema.json'),
    exceptions: z.array(exception).default([]),
    check: z
      .strictObject({
        inlineExceptions: z
          .array(glob)
          .optional()
          .describe('rules that an annotation may except; default: those that weigh less than high'),
      })
      .prefault({}),
  })
  .superRefine((config, context) => {
    for (const [path, message] of overlaps(config)) context.addIssue({ code: 'custom', path: [...path], message });
  });

type Overlap = readonly [path: readonly (string | number)[], message: string];
interface Selectors {
  readonly eks: z.output<typeof eks>;
  readonly gke: z.output<typeof gke>;
  readonly aks: z.output<typeof aks>;
  readonly rules: { readonly only: readonly string[]; readonly skip: readonly string[] };
}

/** Two selectors that name the same thing twice, or one that takes back what another gives. */
function overlaps({ eks, gke, aks, rules }: Selectors): Overlap[] {
  const both = (first: unknown, second: unknown, path: string[], names: string): Overlap[] =>
    first !== undefined && second !== undefined ? [[path, `${names} exclude each other: keep one`]] : [];
  const twice = (given: readonly string[], out: readonly string[], path: string[], names: string): Overlap[] =>
    given.flatMap((name, index): Overlap[] =>
      out.includes(name) ? [[[...path, index], `${name} stands in ${names}: remove it from one of them`]] : [],
    );
  return [
    ...both(eks.accounts, eks.organization, ['eks', 'organization'], 'accounts and organization'),
    ...both(
      eks.profiles,
      eks.organization ?? eks.accounts,
      ['eks', 'profiles'],
      'profiles and accounts or organization',
    ),
    ...both(gke.projects, gke.organization, ['gke', 'organization'], 'projects and organization'),
    ...both(aks.subscriptions, aks.tenant, ['aks', 'tenant'], 'subscriptions and tenant'),
    ...twice(eks.accounts ?? [], eks.excludeAccounts, ['eks', 'accounts'], 'accounts and excludeAccounts'),
    ...twice(gke.projects ?? [], gke.excludeProjects, ['gke', 'projects'], 'projects and excludeProjects'),
    ...twice(
      aks.subscriptions ?? [],
      aks.excludeSubscriptions,
      ['aks', 'subscriptions'],
      'subscriptions and excludeSubscriptions',
    ),
    ...twice(rules.only, rules.skip, ['rules', 'only'], 'only and skip'),
  ];
}

/** Checked and complete: every default filled in. */
export type Config = z.output<typeof configSchema>;
/** As people write it. */
export type ConfigInput = z.input<typeof configSchema>;

/** Milliseconds of a duration that the schema accepted. */
export function milliseconds(duration: string): number {
  const unit = { s: 1_000, m: 60_000, h: 3_600_000 }[duration.slice(-1) as 's' | 'm' | 'h'];
  return Number.parseInt(duration, 10) * unit;
}
