import { z } from 'zod';
import { providerNames } from '../model/cluster.ts';
import { customKinds } from '../model/custom.ts';
import { severities } from '../model/rule.ts';
import { facts } from '../model/snapshot.ts';

// biome-ignore format: one screen
const kinds = [
  'namespaces', 'nodes', 'pods', 'replicationcontrollers', 'deployments', 'daemonsets', 'statefulsets', 'replicasets',
  'jobs', 'cronjobs', 'services', 'ingresses', 'ingressclasses', 'networkpolicies', 'serviceaccounts', 'roles', 'rolebindings',
  'clusterroles', 'clusterrolebindings', 'resourcequotas', 'limitranges', 'persistentvolumes', 'storageclasses',
  'poddisruptionbudgets', 'horizontalpodautoscalers', 'csidrivers', 'resourceclaims', 'apiservices',
  'validatingwebhookconfigurations', 'mutatingwebhookconfigurations',
  'validatingadmissionpolicies', 'validatingadmissionpolicybindings', 'customresourcedefinitions', 'configmaps', ...customKinds,
] as const;

const text = z.string();
const many = z.array(text);
const whole = z.int().min(0);
const share = z.number().min(0).max(1);
const moment = text.describe('ISO 8601, UTC');
const provider = z.enum(providerNames).meta({ id: 'Provider' });
const severity = z.enum(severities).meta({ id: 'Severity' });
const kind = z.enum(kinds).meta({ id: 'Kind' });
const grade = z.enum(['A', 'B', 'C', 'D']).describe('absent under 80 % coverage');
const open = z
  .strictObject({ critical: whole, high: whole, medium: whole, low: whole, info: whole })
  .meta({ id: 'Open' });

const clusterRef = z
  .strictObject({
    provider,
    account: text.describe('AWS account, Google project, Azure subscription, or `local`'),
    region: text.describe('empty for a kubeconfig context'),
    name: text,
    id: text.describe("the cloud's own id, unique in the estate"),
  })
  .meta({ id: 'ClusterRef' });
const account = z
  .strictObject({
    provider,
    id: text,
    name: text.exactOptional(),
    partition: text.exactOptional(),
    identity: text.exactOptional(),
  })
  .meta({ id: 'Account' });
const exception = z
  .strictObject({
    rule: text.exactOptional(),
    cluster: text.exactOptional(),
    namespace: text.exactOptional(),
    resource: text.exactOptional(),
    reason: text,
    owner: text,
    expires: text.describe('YYYY-MM-DD, the last day that it holds'),
  })
  .meta({ id: 'Exception' });
const lost = z
  .strictObject({
    provider,
    account: text.exactOptional(),
    region: text.exactOptional(),
    cluster: text.exactOptional(),
    why: z.enum(['denied', 'unreachable', 'throttled', 'missing-zone', 'vanished', 'failed']),
    detail: text,
    remedy: text.describe('what to do'),
  })
  .meta({ id: 'Lost' });
const gap = z
  .strictObject({
    what: z.enum([...kinds, ...facts]),
    why: z.enum(['denied', 'unreachable', 'failed', 'truncated', 'open-world']),
    detail: text,
  })
  .meta({ id: 'Gap' });
const sample = z
  .strictObject({ kind, read: whole, total: whole, namespacesRead: whole, namespaces: whole })
  .meta({ id: 'Sample' });

const inventory = z
  .strictObject({ rule: text, items: many.describe('at most 100 of them'), total: whole })
  .meta({ id: 'Inventory' });
const fix = z
  .strictObject({
    commands: z.array(many).describe('one argv a command'),
    terraform: text.exactOptional(),
    words: text.exactOptional().describe('where no flag exists'),
    disruption: z.enum(['none', 'node-roll', 'new-cluster']),
    reference: text,
  })
  .meta({ id: 'Fix' });

/** One finding: a line of findings.ndjson, an element of report.json's `findings`. */
export const findingZod = z.strictObject({
  id: text.describe('same fault, same id, run after run'),
  ruleId: text,
  severity,
  status: z.enum(['fail', 'unknown']),
  origin: z.union([
    z.strictObject({ cluster: clusterRef }),
    z.strictObject({ account, region: text.exactOptional() }),
    z.strictObject({ files: text }),
  ]),
  resource: z.strictObject({ kind: text, namespace: text.exactOptional(), name: text }),
  container: text.exactOptional(),
  context: z.strictObject({
    nodePools: many.exactOptional(),
    instanceTypes: many.exactOptional(),
    serviceAccount: text.exactOptional(),
    image: text.exactOptional(),
    pods: whole.exactOptional().describe('running pods that share the fault'),
  }),
  message: text,
  path: text.exactOptional().describe("from the object's root"),
  exception: exception.exactOptional().describe('accepted: by whom, why, until when'),
  subjects: whole.exactOptional().describe('unknown only: how many subjects this reason hid'),
  absorbed: many.exactOptional().describe('rules whose failure this failure includes'),
  fix: fix.exactOptional().describe('the change that mends it; printed, never run by kubesweep'),
  source: z
    .strictObject({ file: text, line: z.int().min(1), column: z.int().min(1) })
    .exactOptional()
    .describe('`check` only'),
});

const cluster = z
  .strictObject({
    ref: clusterRef,
    outcome: z.enum(['judged', 'control-plane', 'not-scanned']),
    why: text.exactOptional(),
    aliases: many.describe('other roads that led to the same cluster'),
    version: text.exactOptional(),
    support: text.exactOptional(),
    grade: grade.exactOptional(),
    coverage: share,
    open,
    unknown: whole,
    excepted: whole,
    platform: whole.exactOptional().describe('failures that add-ons of the cloud are known to have, counted apart'),
    counts: z.partialRecord(kind, whole),
    gaps: z.array(gap),
    samples: z.array(sample),
    notServed: z.array(kind),
    inventory: z.array(inventory),
  })
  .meta({ id: 'Cluster' });

const calls = z.record(text, whole).describe('operation → how often it was called, pages counted');
const item = z
  .strictObject({
    id: text,
    title: text,
    verdict: z.enum(['pass', 'fail', 'unknown', 'partly', 'not-automatable', 'not-applicable']),
    rules: many,
  })
  .meta({ id: 'Item' });
const accountReport = z
  .strictObject({
    account,
    region: text.exactOptional(),
    open,
    unknown: whole,
    excepted: whole,
    inventory: z.array(inventory),
    gaps: z.array(gap),
  })
  .meta({ id: 'AccountReport' });

/** report.json as a whole. */
export const reportZod = z.strictObject({
  schemaVersion: z.literal(1),
  run: z.strictObject({
    id: text,
    startedAt: moment,
    narrowed: z.boolean(),
    without: many.exactOptional(),
    tool: text,
  }),
  endedAt: moment,
  complete: z.boolean().describe('false: interrupted, or clusters on the roll have no scan'),
  grade: grade.exactOptional(),
  coverage: share.exactOptional().describe('absent for an empty roll'),
  open,
  unknown: whole,
  excepted: whole,
  tried: z.array(z.strictObject({ provider, accounts: whole, clusters: whole, leftOut: text.exactOptional() })),
  lost: z.array(lost),
  clusters: z.array(cluster),
  accounts: z.array(accountReport).describe('what is judged once a run: accounts, and AWS regions that hold a cluster'),
  rules: z.array(
    z.strictObject({
      ...{ id: text, title: text, severity, risk: text, remediation: text, controls: many },
      ...{ pass: whole, fail: whole, unknown: whole, clusters: whole, notApplicable: whole },
    }),
  ),
  compliance: z.array(z.strictObject({ framework: text, items: z.array(item) })),
  calls: z.partialRecord(provider, calls).describe('API calls of the clouds; Kubernetes’ own are not counted'),
  priorities: z.array(
    z.strictObject({
      rule: text,
      title: text,
      severity,
      clusters: many,
      findings: whole,
      remediation: text,
      fix: fix.exactOptional(),
    }),
  ),
  exceptions: z.array(
    z.strictObject({
      exception,
      matched: whole,
      problem: z.enum(['expired', 'unused', 'over-broad']).exactOptional(),
    }),
  ),
  findings: z.array(findingZod),
});

/** docs/report.schema.json: JSON Schema 2020-12 of report.json. */
export const reportSchema = () => schemaOf(reportZod, 'report.json: one sweep of an estate');
/** docs/finding.schema.json: JSON Schema 2020-12 of one line of findings.ndjson. */
export const findingSchema = () => schemaOf(findingZod, 'A line of findings.ndjson');

/** Bounds at the largest safe integer say nothing and are left out. */
function schemaOf(schema: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, title, ...rest };
}
