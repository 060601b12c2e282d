import { gradeOf } from '../../shared/engine/summary.ts';
import type { ClusterRef, Lost } from '../../shared/model/cluster.ts';
import type { Exception, Finding } from '../../shared/model/finding.ts';
import type { Fix } from '../../shared/model/fix.ts';
import type { ClusterReport, Report, RuleReport } from '../../shared/model/report.ts';
import { type Severity, severities } from '../../shared/model/rule.ts';
import type { Gap } from '../../shared/model/snapshot.ts';
import { hostile, refs } from './sample-estate.ts';
import { rules } from './sample-rules.ts';

export { hostile } from './sample-estate.ts';

const gaps = (why: Gap['why'], detail: string, ...what: Gap['what'][]): Gap[] =>
  what.map((name) => ({ what: name, why, detail }));
const rbac = 'list is forbidden for User "kubesweep" at the cluster scope';
type Plan = Partial<Omit<ClusterReport, 'ref' | 'open'>> & { readonly weight: number };
const plans: { readonly [K in keyof typeof refs]: Plan } = {
  prod: { weight: 60, coverage: 0.991, version: '1.33', support: 'standard', counts: { pods: 2110 } },
  us: { weight: 40, coverage: 0.98, version: '1.31', support: 'extended', counts: { pods: 1480 } },
  data: {
    ...{ weight: 90, coverage: 0.884, version: '1.33.2-gke.1', support: 'standard' },
    samples: [{ kind: 'pods', read: 3120, total: 63_412, namespacesRead: 41, namespaces: 41 }],
    counts: { pods: 3120 },
  },
  auto: { weight: 4, coverage: 1, version: '1.32.6-gke.3', counts: { pods: 240 } },
  pay: {
    ...{ weight: 30, coverage: 0.71, version: '1.32.5', counts: { pods: 610 } },
    gaps: [
      ...gaps('denied', rbac, 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'),
      ...gaps('truncated', 'page 12 was larger than 64 MB', 'replicasets'),
    ],
  },
  legacy: {
    ...{ weight: 3, coverage: 0.22, version: '1.27.9', support: 'unsupported' },
    outcome: 'control-plane',
    why: 'API server unreachable: connect timeout after 5 s; open a route to the private endpoint or run inside the VNet',
  },
  hostile: { weight: 12, coverage: 0.93, version: hostile.ansi, aliases: [hostile.markdown] },
  tidy: { weight: 0, coverage: 1, version: '1.34', support: 'standard', counts: { pods: 96 } },
  private: {
    ...{ weight: 0, coverage: 0, outcome: 'not-scanned' },
    why: 'container.clusters.get: 403 PERMISSION_DENIED; grant roles/container.clusterViewer on acme-data',
  },
};

const lost: readonly Lost[] = [
  {
    ...{ provider: 'eks', account: '999900001111', why: 'denied' },
    detail: 'sts:AssumeRole kubesweep-read: AccessDenied: not authorized to perform sts:AssumeRole',
    remedy: 'Create the role kubesweep-read in 999900001111 and let 111122223333 assume it.',
  },
  {
    ...{ provider: 'eks', account: '444455556666', region: 'ap-southeast-2', why: 'unreachable' },
    detail: 'eks:ListClusters: connect ETIMEDOUT after 5 s',
    remedy: 'Open the route to the regional endpoint, or leave the region out with eks.regions.',
  },
  {
    ...{ provider: 'gke', account: 'acme-data', region: 'europe-west1-d', why: 'missing-zone' },
    detail: 'clusters.list answered without this zone',
    remedy: 'Run the sweep again; if it stays, ask Google Cloud support why the zone is missing.',
  },
  { provider: 'aks', account: refs.pay.account, why: 'failed', detail: hostile.closer, remedy: hostile.markdown },
];

const exceptions: readonly Exception[] = [
  {
    ...{ rule: 'host-path-volume', namespace: 'kube-system', resource: 'DaemonSet/node-agent' },
    ...{ reason: 'The log agent reads /var/log of its node', owner: 'platform@acme.example', expires: '2027-03-31' },
  },
  { rule: 'image-tag-latest', cluster: 'analytics', reason: 'Notebooks', owner: 'data', expires: '2026-06-30' },
  { rule: 'no-such-*', cluster: 'prod-*', reason: hostile.handler, owner: hostile.markdown, expires: '2027-01-01' },
  { namespace: 'sandbox', reason: 'Playground', owner: 'dev-experience', expires: '2027-12-31' },
];

const namespaces = ['payments', 'checkout', 'search', 'observability', 'kube-system', 'data-science', 'web'];
const workloads = ['api', 'worker', 'gateway', 'importer', 'node-agent', 'nightly-report', 'frontend', 'cache'];
const kinds = ['Deployment', 'DaemonSet', 'StatefulSet', 'CronJob'];
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const hex = (n: number) => (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0').repeat(2);

const changeOf = (name: string): Fix => ({
  commands: [
    ['aws', 'eks', 'update-cluster-config', `--name=${name}`, '--resources-vpc-config=endpointPublicAccess=false'],
  ],
  terraform: `resource "aws_eks_cluster" "this" {\n  name = ${JSON.stringify(name)}\n}`,
  ...{
    disruption: 'node-roll',
    reference: 'https://docs.aws.amazon.com/cli/latest/reference/eks/update-cluster-config.html',
  },
});

function finding(where: ClusterRef, rule: RuleReport, n: number): Finding {
  const evil = where === refs.hostile;
  const word = at(Object.values(hostile), n);
  const name = evil ? word : `${at(workloads, n)}-${at(['blue', 'green', 'v2'], n >> 3)}`;
  const inCluster = !rule.id.startsWith('api-') && !rule.id.startsWith('secrets-') && !rule.id.startsWith('node-pool');
  const unknown = n % 29 === 28;
  return {
    ...{ id: hex(n), ruleId: rule.id, severity: rule.severity, status: unknown ? 'unknown' : 'fail' },
    origin: { cluster: where },
    resource: inCluster
      ? { kind: at(kinds, n), namespace: evil ? at(Object.values(hostile), n + 3) : at(namespaces, n), name }
      : { kind: 'Cluster', name: where.name },
    ...(inCluster ? { container: evil ? word : 'app', path: `spec.template.spec.containers[0].${rule.id}` } : {}),
    context: inCluster
      ? {
          nodePools: [at(['general', 'spot', 'gpu'], n)],
          instanceTypes: [at(['m6i.xlarge', 'e2-standard-8', 'Standard_D8s_v5'], n)],
          serviceAccount: evil ? word : at(['default', 'api', 'kubesweep@acme.iam.gserviceaccount.com'], n),
          image: evil ? word : `registry.acme.example/${at(namespaces, n)}/${at(workloads, n)}:1.${n % 40}.0`,
          pods: (n % 9) + 1,
        }
      : {},
    message: evil
      ? word
      : unknown
        ? 'clusterroles could not be read: denied'
        : `${rule.id.replaceAll('-', ' ')} is set`,
    ...(unknown ? { subjects: n + 2 } : {}),
    ...(n % 31 === 30 && !unknown ? { exception: at(exceptions.slice(0, 1), n) } : {}),
    ...(inCluster || unknown ? {} : { fix: changeOf(evil ? word : where.name) }),
    ...(n % 17 === 5 ? { absorbed: ['allow-privilege-escalation'] } : {}),
  };
}

/** A realistic run: nine clusters of four providers, one of them hostile, with all that can be lost. */
export function sample(scale = 1): { readonly report: Report; readonly findings: () => AsyncIterable<Finding> } {
  const all = Object.entries(plans).flatMap(([key, { weight }], c) =>
    Array.from({ length: Math.round(weight * scale) }, (_, n) =>
      finding(refs[key as keyof typeof refs], at(rules, n * (c + 1) + (n >> 4)), c * 100_003 + n),
    ),
  );
  return { report: reportOf(all), findings: () => stream(all) };
}

/** Findings as a store would stream them. */
export async function* stream(findings: Iterable<Finding>): AsyncIterable<Finding> {
  yield* findings;
}

function reportOf(all: readonly Finding[]): Report {
  const open = (list: readonly Finding[]) =>
    Object.fromEntries(severities.map((s) => [s, list.filter((f) => isOpen(f) && f.severity === s).length])) as Record<
      Severity,
      number
    >;
  const isOpen = (f: Finding) => f.status === 'fail' && !f.exception;
  const tally = (list: readonly Finding[]) => ({
    unknown: list.filter(({ status }) => status === 'unknown').length,
    excepted: list.filter(({ exception }) => exception).length,
  });
  const of = (id: string) => all.filter(({ origin }) => 'cluster' in origin && origin.cluster.id === id);
  const clusters = Object.entries(plans).map(([key, { weight: _, ...plan }]): ClusterReport => {
    const where = refs[key as keyof typeof refs];
    const empty = {
      outcome: 'judged',
      aliases: [],
      counts: {},
      gaps: [],
      samples: [],
      notServed: [],
      inventory: [],
    } as const;
    const { coverage = 1, ...rest } = plan;
    const opened = open(of(where.id));
    const graded = { coverage, open: opened, grade: gradeOf(opened, coverage) };
    return { ref: where, ...empty, ...rest, ...graded, ...tally(of(where.id)) };
  });
  const failing = rules.map((rule) => {
    const hits = all.filter((f) => f.ruleId === rule.id && isOpen(f));
    const names = new Set(hits.map(({ origin }) => ('cluster' in origin ? origin.cluster.name : '')));
    return { rule, hits, names: [...names].sort() };
  });
  return {
    schemaVersion: 1,
    run: {
      id: '20261124T020000Z-1a2b3c4d',
      startedAt: '2026-11-24T02:00:00.000Z',
      narrowed: false,
      tool: 'kubesweep 0.1.0',
    },
    ...{ endedAt: '2026-11-24T02:07:41.000Z', complete: false, grade: undefined, coverage: 0.62 },
    open: open(all),
    ...tally(all),
    tried: [
      { provider: 'eks', accounts: 3, clusters: 3 },
      { provider: 'gke', accounts: 2, clusters: 3 },
      { provider: 'aks', accounts: 1, clusters: 2 },
      { provider: 'kubeconfig', accounts: 0, clusters: 1, leftOut: 'current context only' },
    ],
    lost,
    clusters,
    accounts: [
      {
        account: { provider: 'eks', id: '111122223333', name: hostile.handler },
        ...{ region: 'eu-west-1', open: open([]), unknown: 1, excepted: 0, gaps: [] },
        inventory: [{ rule: 'eks-access-entry-admin', items: [hostile.script, hostile.ansi], total: 2 }],
      },
    ],
    compliance: [
      {
        framework: 'CIS EKS 1.8.0',
        items: [
          { id: 'cis-eks:5.4.1', title: 'The API server answers only known networks', verdict: 'fail', rules: ['x'] },
          { id: 'cis-eks:3.1.1', title: 'A file of the node', verdict: 'not-automatable', rules: [] },
        ],
      },
    ],
    calls: { eks: { 'eks:ListClusters': 6 } },
    rules: failing.map(({ rule, hits, names }) => ({ ...rule, fail: hits.length, clusters: names.length })),
    priorities: failing
      .filter(({ hits }) => hits.length)
      .slice(0, 8)
      .map(({ rule: { id, title, severity, remediation }, hits, names }) => ({
        ...{ rule: id, title, severity, remediation, clusters: names, findings: hits.length },
      })),
    exceptions: [
      { exception: at(exceptions, 0), matched: all.filter(({ exception }) => exception).length },
      { exception: at(exceptions, 1), matched: 3, problem: 'expired' },
      { exception: at(exceptions, 2), matched: 0, problem: 'unused' },
      { exception: at(exceptions, 3), matched: 5, problem: 'over-broad' },
    ],
  };
}

/** Nothing found, nothing lost. */
export const emptyReport: Report = {
  ...{ schemaVersion: 1, endedAt: '2026-11-24T02:00:03.000Z', complete: true, grade: undefined, coverage: undefined },
  run: {
    id: '20261124T020000Z-00000000',
    startedAt: '2026-11-24T02:00:00.000Z',
    narrowed: false,
    tool: 'kubesweep 0.1.0',
  },
  ...{ open: { critical: 0, high: 0, medium: 0, low: 0, info: 0 }, unknown: 0, excepted: 0, tried: [], lost: [] },
  ...{ clusters: [], accounts: [], rules: [], compliance: [], calls: {}, priorities: [], exceptions: [] },
};
