import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../scripts/generate.ts';
import { needsOf } from '../shared/engine/targets.ts';
import { controls, type FrameworkItem, frameworks } from '../shared/frameworks/index.ts';
import { profiles, type Rule, severities, type Target } from '../shared/model/rule.ts';
import { facts } from '../shared/model/snapshot.ts';
import { rules } from '../shared/rules/index.ts';

const root = join(import.meta.dirname, '..');
const filesOf = async (folder: string, suffix: string) =>
  (await readdir(join(root, folder), { recursive: true }))
    .filter((file) => file.includes('/') && file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Rules that no published control asks for, and why they are there. */
const uncontrolled = new Map([['eks-cluster-health-issues', 'the cloud itself says that the cluster is broken']]);
/** Words that keep their capital inside a title: names, kinds and abbreviations. */
const proper = new Set(
  (
    'API AKS EKS GKE TLS IPC ConfigMap Azure Microsoft Entra ID IDs Pod Security Google VPC CD Gatekeeper Helm Tiller Service ' +
    'DNS IP GID UID NET_RAW SYS_ADMIN SYS_MODULE SELinux SSH Windows HostProcess CPU Secret Kubernetes'
  ).split(' '),
);
/** Words that begin a remediation. One that is missing here is either no verb or worth adding. */
const verbs =
  /^(Add|Bind|Change|Create|Delete|Disable|Drop|Enable|Enroll|Export|Limit|List|Mount|Move|Name|Place|Remove|Replace|Restore|Rotate|Run|Serve|Set|Switch|Upgrade) /;
const sentences = /^\p{Lu}.*[^.\s]\.$/u;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule: Rule) => {
  test('speaks as a rule does', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(rule.title).toMatch(/^\p{Lu}[^.]*[^.\s]$/u);
    expect(rule.title.length).toBeLessThanOrEqual(60);
    for (const word of rule.title.slice(1).match(/(?<= )\p{Lu}\S*/gu) ?? []) expect(proper.has(word), word).toBe(true);
    expect(rule.risk).toMatch(sentences);
    expect(rule.remediation).toMatch(sentences);
    expect(rule.remediation).toMatch(verbs);
    expect(`${rule.title} ${rule.risk} ${rule.remediation}`).not.toMatch(/\b(fleet|tenant|benchmark|waiver|issue)\b/i);
  });

  test('cites what exists', () => {
    expect(severities).toContain(rule.severity);
    for (const profile of rule.profiles ?? []) expect(profiles).toContain(profile);
    for (const control of rule.controls) expect(controls).toHaveProperty([control]);
    expect(new Set(rule.controls).size).toBe(rule.controls.length);
    const taste = rule.profiles?.every((profile) => profile === 'reliability' || profile === 'hardened') ?? false;
    expect(rule.controls.length > 0 || taste || uncontrolled.has(id)).toBe(true);
    for (const other of rule.implies ?? []) expect(byId.get(other)?.target).toBe(rule.target);
    for (const need of rule.needs ?? []) expect(needsOf(rule.target)).not.toContain(need);
  });
});

test('ids are unique, and each is the name of its file and of its test', async () => {
  const files = await filesOf('shared/rules', '.ts');
  expect(files.map((file) => basename(file)).sort()).toEqual([...byId.keys()].sort());
  expect(rules).toHaveLength(byId.size);
  const tested = [...(await filesOf('test/rules', '.test.ts')), ...(await filesOf('test/rules', '.pair.ts'))];
  expect([...new Set(tested)].sort()).toEqual(files);
  for (const file of files)
    expect((await import(join(root, 'shared/rules', `${file}.ts`))).default.id).toBe(basename(file));
});

test('every test has cases that pass and cases that fail', async () => {
  const tables = [...(await filesOf('test/rules', '.ts'))].filter((file) => /\.(test|pair)$/.test(file));
  for (const file of tables) {
    const text = await readFile(join(root, 'test/rules', `${file}.ts`), 'utf8');
    expect(text, file).toMatch(/pass: *(\[\s*[^\]\s]|\w+)|\.\.\.\w+Pairs\./);
    expect(text, file).toMatch(/fail: *([[{]\s*[^\]}\s]|\w+)|\.\.\.\w+Pairs\./);
    expect(text.split('\n').length, file).toBeLessThanOrEqual(41);
  }
});

test('every target, every provider, every severity and every verdict occurs', async () => {
  const targets: { readonly [T in Target]: true } = {
    cluster: true,
    account: true,
    region: true,
    'node-pool': true,
    node: true,
    namespace: true,
    workload: true,
    container: true,
    service: true,
    ingress: true,
    'service-account': true,
    role: true,
    grant: true,
    webhook: true,
    'disruption-budget': true,
    autoscaler: true,
    'persistent-volume': true,
    'resource-claim': true,
    document: true,
    'network-policy': true,
    gateway: true,
    route: true,
    'service-monitor': true,
    'api-service': true,
    'admission-policy': true,
    'admission-binding': true,
  };
  expect([...new Set(rules.map(({ target }) => target))].sort()).toEqual(Object.keys(targets).sort());
  for (const provider of ['eks', 'gke', 'aks'])
    expect([...byId.keys()].some((id) => id.startsWith(`${provider}-`))).toBe(true);
  const cases = await Promise.all(
    (await filesOf('test/rules', '.test.ts')).map((file) =>
      readFile(join(root, 'test/rules', `${file}.test.ts`), 'utf8'),
    ),
  );
  for (const verdict of ['pass', 'fail', 'unknown', 'notApplicable'])
    expect(cases.filter((text) => text.includes(`${verdict}:`)).length, verdict).toBeGreaterThan(10);
  expect(new Set(rules.map(({ severity }) => severity))).toEqual(new Set(severities));
});

test('every fact that a provider can be asked for is wanted by a rule', () => {
  const wanted = new Set<string>(rules.flatMap(({ target, needs = [] }) => [...needsOf(target), ...needs]));
  expect(facts.filter((fact) => !wanted.has(fact))).toEqual([]);
});

test('every control that is listed is cited, the Pod Security Standards apart', () => {
  const cited = new Set<string>(rules.flatMap((rule) => rule.controls));
  const items = frameworks.flatMap((one) => Object.entries<FrameworkItem>(one.items));
  const manual = new Set(items.flatMap(([id, item]) => (item.manual === undefined ? [] : id)));
  const uncited = Object.keys(controls).filter((id) => !id.startsWith('pss:') && !cited.has(id) && !manual.has(id));
  expect(uncited).toEqual([]);
  expect([...manual].filter((id) => cited.has(id))).toEqual([]);
});

const folder = join(root, '../shared/facts');
test.skipIf(!existsSync(folder))(
  'covers names rows of the facts, and every row of them about workloads and RBAC',
  async () => {
    const text = async (file: string) => readFile(join(folder, file), 'utf8');
    const managed = Object.values(JSON.parse(await text('managed-controls.json'))).flatMap((part) =>
      Object.values(part as Record<string, { id: string }[]>).flat(),
    );
    const { controls: workload } = JSON.parse(await text('workload-controls.json')) as {
      controls: { id: string; group: string }[];
    };
    const rbac = [...(await text('rbac.md')).matchAll(/^\| (R\d+) \|/gm)].map(([, id]) => ({ id: id ?? '' }));
    const rows = new Set([...managed, ...workload, ...rbac].map(({ id }) => id));
    const covered = rules.flatMap(({ covers = [] }) => covers);
    expect(covered.filter((id) => !rows.has(id))).toEqual([]);
    const asked = [...workload.filter(({ group }) => group !== 'sandbox' && group !== 'legacy'), ...rbac];
    expect(asked.map(({ id }) => id).filter((id) => !covered.includes(id))).toEqual([]);
  },
);

test('docs/dependencies.md names the packages of package.json, each once', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const [shipped, developing] = (await readFile(join(root, 'docs/dependencies.md'), 'utf8')).split(
    'Only for development',
  );
  const named = (part = '') =>
    [...part.matchAll(/^\| (?!package )([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', ')).sort();
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  expect(named(shipped)).toEqual(Object.keys(dependencies).sort());
  expect(named(developing)).toEqual(Object.keys({ ...devDependencies, ...optionalDependencies }).sort());
});

test('generated files are what generate would write', async () => {
  for (const [path, text] of await generated()) expect(await readFile(join(root, path), 'utf8'), path).toBe(text);
});
