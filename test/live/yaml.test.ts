import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManifests } from '../../shared/manifests/read.ts';
import { cached, run } from './process.ts';
import { yamlFile } from './yaml-documents.ts';

const seed = Number(process.env.SEED ?? 20_261_125);
const files = Array.from({ length: 500 }, (_, index) => yamlFile(seed * 1_000 + index));
type Read = readonly ({ readonly json: unknown } | { readonly error: string })[];

let kubectls: readonly Read[] = [];
beforeAll(async () => {
  console.log(`seed ${seed}: SEED=${seed} repeats it`);
  kubectls = await asKubectl(files);
}, 600_000);

/** Every file as sigs.k8s.io/yaml reads it. */
async function asKubectl(texts: readonly string[]): Promise<Read[]> {
  const module = join(import.meta.dirname, 'apiserver');
  const key = hash('sha256', await sourceOf(module)).slice(0, 16);
  const folder = await cached(`yaml-${key}`, (empty) =>
    run('go', ['-C', module, 'build', '-trimpath', '-o', join(empty, 'yaml'), './yaml']),
  );
  const input = texts.map((text) => JSON.stringify(text)).join('\n');
  const { stdout, status, stderr } = spawnSync(join(folder, 'yaml'), { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`yaml ended with ${status}: ${stderr}`);
  return stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Read);
}

async function sourceOf(module: string): Promise<string> {
  return (await Promise.all(['yaml/main.go', 'go.sum'].map((name) => readFile(join(module, name), 'utf8')))).join('');
}

/** As the Go program says it: documents and refusals, in the order in which they stand. */
function ours(text: string): { readonly values: unknown[]; readonly errors: number } {
  const { documents, problems } = readManifests(text);
  return { values: documents.map(({ value }) => JSON.parse(JSON.stringify(value))), errors: problems.length };
}

const theirs = (read: Read) => ({
  values: read.flatMap((one) => ('json' in one ? [one.json] : [])),
  errors: read.filter((one) => 'error' in one).length,
});

describe('500 files', () => {
  test('are read as kubectl reads them, every one', () => {
    const differing = files.flatMap((text, index) => {
      const [mine, other] = [ours(text), theirs(kubectls[index] ?? [])];
      return JSON.stringify(sorted(mine)) === JSON.stringify(sorted(other))
        ? []
        : [{ text, mine, other: kubectls[index] }];
    });
    if (differing.length) console.log(JSON.stringify(differing.slice(0, 5), null, 1));
    expect(differing.length).toBe(0);
    expect(kubectls).toHaveLength(500);
  });

  test('hold what they are there for', () => {
    const read = kubectls.flat();
    const refused = read.filter((one) => 'error' in one).length;
    expect(refused).toBeGreaterThan(50);
    expect(read.length - refused).toBeGreaterThan(300);
    for (const trait of [/^---/m, /<<: \[/, /: yes$/m, /: 0777/, /: 190:20:30/, /&base/, /^a: 1\na: 2/m, /!!binary/])
      expect(files.filter((text) => trait.test(text)).length, String(trait)).toBeGreaterThan(5);
  });
});

/** Go's maps have no order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

test.each([
  ['privileged: yes', { privileged: true }],
  ['x: &x {a: 1}\nz: {<<: *x, b: 2}', { x: { a: 1 }, z: { a: 1, b: 2 } }],
])('%s', async (text, value) => {
  expect(ours(text)).toEqual({ values: [value], errors: 0 });
  expect((await asKubectl([text]))[0]).toEqual([{ json: value }]);
});

test.each(['a: 1\na: 2', '{"a": 1, "a": 2}', 'x: &x {a: 1}\ny:\n  <<: *x\n  a: 2'])(
  'refused by both: %s',
  async (text) => {
    expect(ours(text)).toEqual({ values: [], errors: 1 });
    expect((await asKubectl([text]))[0]).toEqual([{ error: expect.stringContaining('already set') }]);
  },
);
