import { afterEach, expect, test, vi } from 'vitest';
import { Unknown } from '../../shared/engine/known.ts';
import type { Fix } from '../../shared/model/fix.ts';
import { facts, type Snapshot } from '../../shared/model/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { world } from './eks.ts';

afterEach(() => vi.unstubAllEnvs());

/** Every text of it made hostile; what stands for a choice of ours stays. */
function poisoned<T>(value: T, text: string, kept: readonly string[]): T {
  if (typeof value === 'string') return text as T;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, text, kept)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    kept.includes(key) ? part : poisoned(part, text, kept),
  ]);
  return Object.fromEntries(entries) as T;
}

const snapshotOf = async (): Promise<Snapshot> => {
  const { provider, ref, close } = await world.serve(world.base(), []);
  const { cluster } = await provider.describe(ref, new Set(facts)).finally(close);
  const rest = { objects: { clusterrolebindings: [] }, gaps: [], samples: [], notServed: [] };
  return { origin: { cluster: ref }, takenAt: '2026-11-25T00:00:00Z', cluster, ...rest };
};

const texts = ['--profile=evil', '$(id)', 'a b', 'a\nb', "'; id #", `$\{file("/etc/passwd")}`, '%{ if true }', 'x"]y'];
/** What stays as it was, so that a command fails by one name alone. */
const kepts = [['region'], ['region', 'name'], ['ref'], ['ref', 'name', 'subnets', 'identity']];
const cases = texts.flatMap((text) => kepts.map((kept) => [text, kept] as const));
test.each(cases)('%j everywhere but in %j gives no command with it, and no template', async (text, kept) => {
  const snapshot = poisoned(await snapshotOf(), text, ['provider', 'mode', ...kept]);
  const { cluster } = snapshot;
  const fixes = rules.flatMap((rule): Fix[] => {
    const subjects =
      rule.target === 'cluster' ? [cluster] : rule.target === 'node-pool' ? (cluster?.nodePools ?? []) : [];
    try {
      if (rule.applies?.(snapshot)) return [];
      return subjects.flatMap((subject) => rule.fix?.(subject as never, snapshot) ?? []);
    } catch (error) {
      if (error instanceof Unknown) return [];
      throw error;
    }
  });
  expect(fixes.length).toBeGreaterThan(40);
  for (const { commands, terraform = '' } of fixes) {
    expect(commands.flat().filter((word) => word.includes(text))).toEqual([]);
    expect(terraform).not.toMatch(/(^|[^$])\$\{|(^|[^%])%\{/);
    for (const line of terraform.split('\n')) expect(line).toMatch(/^( *[\w"]+( "[\w]+"){0,2} \{| *\}| *\w+ = .*|)$/);
  }
});
