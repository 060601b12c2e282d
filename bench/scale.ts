import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Raw } from '../demo/kubernetes/lists.ts';
import { evaluate } from '../shared/engine/evaluate.ts';
import { allKinds } from '../shared/kube/kinds.ts';
import type { Kinds, Snapshot } from '../shared/model/snapshot.ts';
import { rules } from '../shared/rules/index.ts';
import { controllersOf, podTexts, templatesOf } from './pods.ts';

/** What one process says of many pods held as the API server sends them: nothing shared between any two. */
export interface Scaled {
  /** JSON.parse of the raw pods, managedFields and all. */
  readonly parseMs: number;
  /** Every rule, workloads found and specs compared. */
  readonly judgeMs: number;
  readonly heapMb: number;
  /** Heap kept by judging, findings included, over the heap of the loaded objects. */
  readonly growth: number;
  readonly pods: number;
  readonly workloads: number;
  /** Pods that were made to differ from their template, and of how many that was told. */
  readonly odd: number;
  readonly told: number;
  readonly findings: number;
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const [seed = '1', count = '100000', templates = '2000'] = process.argv.slice(2);
const each = Number(count) / Number(templates);
const made = templatesOf(Number(seed), Number(templates), 25);

const pods: Kinds['pods'][] = [];
let parseMs = 0;
let odd = 0;
let batch: string[] = [];
const parse = () => {
  const begun = performance.now();
  const parsed = batch.map((text) => JSON.parse(text) as Raw);
  parseMs += performance.now() - begun;
  for (const pod of parsed) {
    delete (pod.metadata as { managedFields?: unknown }).managedFields;
    // One pod in a hundred is something else than its template.
    if (pods.length % 100 === 0) {
      Object.assign(pod.spec as object, { hostPID: true });
      odd++;
    }
    pods.push(pod as unknown as Kinds['pods']);
  }
  batch = [];
};
for (const text of podTexts(made, each)) if (batch.push(text) === 1_000) parse();
parse();

const controllers = made.flatMap(controllersOf);
const of = <T>(kind: string) => controllers.filter((one) => one.kind === kind) as unknown as T[];
const cluster = {
  provider: 'kubeconfig',
  account: 'local',
  region: '',
  name: 'bench',
  id: 'kubeconfig/bench',
} as const;
const snapshot: Snapshot = {
  origin: { cluster },
  takenAt: '2026-11-25T00:00:00Z',
  objects: {
    ...Object.fromEntries(allKinds.map((kind) => [kind, []])),
    pods,
    deployments: of<Kinds['deployments']>('Deployment'),
    replicasets: of<Kinds['replicasets']>('ReplicaSet'),
  },
  gaps: [],
  samples: [],
  notServed: [],
};
gc();
const before = process.memoryUsage().heapUsed;
const begun = performance.now();
const { findings, tally } = evaluate(snapshot, rules);
const judgeMs = performance.now() - begun;
gc();
const after = process.memoryUsage().heapUsed;
const told = new Set(
  findings
    .filter(({ ruleId, resource }) => ruleId === 'host-pid' && resource.kind === 'Pod')
    .map(({ resource }) => resource.name),
).size;
const hostPid = tally.find(({ rule }) => rule === 'host-pid');
process.send?.({
  parseMs,
  judgeMs,
  heapMb: before / 1e6,
  growth: (after - before) / before,
  pods: pods.length,
  workloads: (hostPid?.pass ?? 0) + (hostPid?.fail ?? 0),
  odd,
  told,
  findings: findings.length,
} satisfies Scaled);
if (!process.send)
  console.log({ parseMs, judgeMs, growth: (after - before) / before, odd, told, findings: findings.length });
process.disconnect?.();
