import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Raw } from '../../demo/kubernetes/lists.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { manifestsOf } from '../../shared/manifests/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { type Api, openApi } from './api.ts';
import { type GeneratedPod, generatedPod, minors } from './pods.ts';
import { type Apiserver, startApiserver } from './start-apiserver.ts';

const seed = Number(process.env.SEED ?? 20_261_125);
const count = 1_000;
const levels = ['baseline', 'restricted'] as const;
type Level = (typeof levels)[number];

/** How the server calls a control that a pod violates. */
const reasons: Readonly<Record<string, (level: Level, minor: number) => string>> = {
  privileged: () => 'pss:baseline/privileged',
  'host namespaces': () => 'pss:baseline/host-namespaces',
  'hostPath volumes': () => 'pss:baseline/host-path-volumes',
  hostPort: () => 'pss:baseline/host-ports',
  'non-default capabilities': () => 'pss:baseline/capabilities',
  hostProcess: () => 'pss:baseline/windows-host-process',
  'forbidden AppArmor profile': () => 'pss:baseline/app-armor',
  'forbidden AppArmor profiles': () => 'pss:baseline/app-armor',
  seLinuxOptions: () => 'pss:baseline/se-linux',
  procMount: () => 'pss:baseline/proc-mount',
  'forbidden sysctls': () => 'pss:baseline/sysctls',
  'probe or lifecycle host': () => 'pss:baseline/host-probes',
  seccompProfile: (level, minor) => `pss:${minor < 19 ? 'baseline' : level}/seccomp`,
  'restricted volume types': () => 'pss:restricted/volume-types',
  'allowPrivilegeEscalation != false': () => 'pss:restricted/privilege-escalation',
  'runAsNonRoot != true': () => 'pss:restricted/run-as-non-root',
  'runAsUser=0': () => 'pss:restricted/run-as-user',
  'unrestricted capabilities': () => 'pss:restricted/capabilities',
};
/** Restricted asks the wider question instead: the server does not name the narrower one then. */
const overridden = new Map([
  ['pss:baseline/host-path-volumes', 0],
  ['pss:baseline/seccomp', 19],
  ['pss:baseline/capabilities', 22],
]);

interface Case extends GeneratedPod {
  readonly index: number;
  readonly level: Level;
  /** The control ids that the server names, sorted. */
  readonly server: readonly string[];
  readonly ours: readonly string[];
}

let server: Apiserver;
let api: Api;
const cases: Case[] = [];
const invalid: string[] = [];

beforeAll(async () => {
  console.log(`seed ${seed}: SEED=${seed} repeats it`);
  server = await startApiserver();
  api = openApi(server);
  for (const level of levels)
    for (const minor of minors) {
      const name = namespaceOf(level, minor);
      const labels = {
        'pod-security.kubernetes.io/enforce': level,
        'pod-security.kubernetes.io/enforce-version': minor === 36 ? 'latest' : `v1.${minor}`,
      };
      await created('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
      const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
      await created(`/api/v1/namespaces/${name}/serviceaccounts`, account);
    }
  const all = Array.from({ length: count }, (_, index) => ({ index, ...generatedPod(seed, index) }));
  await Promise.all(levels.flatMap((level) => all.map((one) => judge(one, level))));
}, 900_000);
afterAll(async () => {
  api?.close();
  await server?.close();
});

const namespaceOf = (level: Level, minor: number) => `${level}-${minor}`;
const ok = (status: number) => status === 200 || status === 201;

async function created(path: string, body: Raw): Promise<Raw> {
  const answer = await api.ask('POST', path, body);
  if (!ok(answer.status)) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Asks the server and judges by ourselves the pod as it is sent. */
async function judge(one: GeneratedPod & { readonly index: number }, level: Level): Promise<void> {
  const answer = one.ephemeral ? await debugged(one, level) : await asked(one, level);
  if (!answer) return;
  const server = violationsIn(answer.answer, level, one.minor);
  if (!server) {
    invalid.push(`${one.index} ${level}: ${JSON.stringify(answer.answer.body.message)} ${JSON.stringify(answer.sent)}`);
    return;
  }
  cases.push({ ...one, level, server, ours: oursOf(answer.sent, level, one.minor) });
}

type Answer = Awaited<ReturnType<Api['ask']>>;
async function asked({ pod, minor, index }: GeneratedPod & { readonly index: number }, level: Level) {
  const sent = { ...pod, metadata: { ...pod.metadata, name: `p${index}` } };
  const path = `/api/v1/namespaces/${namespaceOf(level, minor)}/pods?dryRun=All`;
  return { sent, answer: await api.ask('POST', path, sent) };
}

/** Through pods/ephemeralcontainers of a pod that is there; undefined where the level would not have let it in. */
async function debugged({ pod, minor, index, ephemeral }: GeneratedPod & { readonly index: number }, level: Level) {
  const folder = `/api/v1/namespaces/${namespaceOf(level, minor)}/pods`;
  const there = await api.ask('POST', folder, { ...pod, metadata: { ...pod.metadata, name: `e${index}` } });
  if (!ok(there.status)) return { sent: pod, answer: there };
  const spec = { ...(there.body.spec as Raw), ephemeralContainers: [ephemeral] };
  const path = `${folder}/e${index}/ephemeralcontainers?dryRun=All`;
  const answer = await api.ask('PUT', path, { ...there.body, spec });
  return { sent: { ...pod, spec: { ...pod.spec, ephemeralContainers: [ephemeral] } }, answer };
}

/** What the refusal lists; [] where it let the pod in; undefined where something else than the standards refused. */
function violationsIn({ status, body }: Answer, level: Level, minor: number): string[] | undefined {
  if (ok(status)) return [];
  const list = /violates PodSecurity "[^"]*": ([\s\S]*)$/.exec(String(body.message))?.[1];
  if (status !== 403 || list === undefined) return undefined;
  const named: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, letter] of [...`${list}, `].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== ',' || depth > 0) continue;
    named.push(
      list
        .slice(from, at)
        .trim()
        .replace(/ \([\s\S]*$/, ''),
    );
    from = at + 1;
  }
  return [...new Set(named.map((reason) => reasons[reason]?.(level, minor) ?? `unheard of: ${reason}`))].sort();
}

/** As \`kubesweep check --profile pss-LEVEL\` reads it, by the standards of that version. */
function oursOf(pod: Raw, level: Level, minor: number): string[] {
  const files = [{ name: 'pod.json', text: JSON.stringify(pod) }];
  const world = { label: 'pod.json', takenAt: '2026-11-25T00:00:00Z', complete: false, namespace: undefined };
  const { snapshot, problems } = manifestsOf(files, world);
  if (problems.length) throw new Error(`${problems[0]?.message}: ${JSON.stringify(pod)}`);
  const asked = rules.filter(({ profiles = [] }) => profiles.some((profile) => profile === `pss-${level}`));
  const version = { ...snapshot, server: { version: `v1.${minor}.0`, ready: true, mayReadSecrets: undefined } };
  const { tally } = evaluate(version, asked);
  if (tally.some(({ unknown }) => unknown)) throw new Error(`unknown: ${JSON.stringify(tally)}`);
  const failed = asked.filter((_, index) => (tally[index]?.fail ?? 0) > 0);
  const controls = failed.flatMap((rule) => rule.controls.filter((id) => id.startsWith('pss:')));
  const counted = controls.filter((id) => level === 'baseline' || (overridden.get(id) ?? Infinity) > minor);
  const own = level === 'baseline' ? counted.filter((id) => id.startsWith('pss:baseline/')) : counted;
  return [...new Set(own)].sort();
}

test('the server fills in the ports of a pod on the network of its node, and so do we', async () => {
  const containers = [{ name: 'web', image: 'registry.example/web:1', ports: [{ containerPort: 8_080 }] }];
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { hostNetwork: true, containers } };
  const named = ['pss:baseline/host-namespaces', 'pss:baseline/host-ports'];
  const answer = await api.ask('POST', `/api/v1/namespaces/${namespaceOf('baseline', 36)}/pods?dryRun=All`, pod);
  expect(violationsIn(answer, 'baseline', 36)).toEqual(named);
  expect(oursOf(pod, 'baseline', 36)).toEqual(named);
});

describe('1,000 pods', () => {
  test('are valid, every one', () => {
    if (invalid.length) console.log(invalid.slice(0, 5).join('\n'));
    expect(invalid).toHaveLength(0);
    expect(cases).toHaveLength(2 * count);
  });

  test('have containers of every role, on both systems', () => {
    const having = (what: string) => cases.filter(({ pod }) => JSON.stringify(pod.spec).includes(what)).length;
    expect(cases.filter(({ ephemeral }) => ephemeral).length).toBeGreaterThan(200);
    for (const what of ['"setup"', '"restartPolicy":"Always"', '"windows"', '"linux"', '"hostUsers":false'])
      expect(having(what), what).toBeGreaterThan(100);
  });

  test('violate for us what they violate for the API server', () => {
    const differing = cases.filter(({ server, ours }) => server.join() !== ours.join());
    for (const { index, level, minor, server, ours, pod, ephemeral } of differing.slice(0, 8))
      console.log(JSON.stringify({ index, level, minor, server, ours, ephemeral, pod }));
    expect(differing.length).toBe(0);
  });

  test('fail by each standard alone, and pass restricted, often enough to tell', () => {
    const alone = new Map<string, Set<number>>();
    for (const { server, index } of cases)
      if (server.length === 1) alone.set(server[0] ?? '', (alone.get(server[0] ?? '') ?? new Set()).add(index));
    const passing = cases.filter(({ level, server }) => level === 'restricted' && server.length === 0).length;
    console.log(
      `pass restricted: ${passing}; alone: ${[...alone]
        .sort()
        .map(([id, n]) => `${id} ${n.size}`)
        .join(', ')}`,
    );
    expect(passing).toBeGreaterThanOrEqual(200);
    const ids = new Set(Object.values(reasons).flatMap((of) => levels.map((level) => of(level, 36))));
    // Validation has every HostProcess pod share the node's network.
    ids.delete('pss:baseline/windows-host-process');
    for (const id of ids) expect(alone.get(id)?.size ?? 0, id).toBeGreaterThanOrEqual(20);
  });
});
