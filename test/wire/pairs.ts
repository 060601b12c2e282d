import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EstateInput } from '../../demo/estate.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { needsOf } from '../../shared/engine/targets.ts';
import { RemoteError } from '../../shared/errors.ts';
import type { Account, ClusterRef } from '../../shared/model/cluster.ts';
import type { Expected } from '../../shared/model/expected.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Provider } from '../../shared/model/provider.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { type Fact, facts, type Snapshot } from '../../shared/model/snapshot.ts';

/** In a list of values: the field is not there at all. */
export const absent = Symbol('absent');
type Path = readonly (string | number)[];

/** Wire bodies that differ in one field only, and the verdict that each must get. */
export interface Pair {
  /** The row of managed-controls that it proves; the rule's own id where no row asks for it. */
  readonly row: string;
  readonly provider: 'eks' | 'gke' | 'aks';
  /** What `at` starts from: the cluster's entry in the estate (default), its region (eks only) or its account. */
  readonly from?: 'cluster' | 'region' | 'account';
  /** The deciding field. */
  readonly at: Path;
  readonly pass: readonly unknown[];
  readonly fail: readonly unknown[];
  readonly unknown?: readonly unknown[];
  readonly notApplicable?: readonly unknown[];
  /** Set in all of its bodies, before the deciding field; from the same place. */
  readonly given?: readonly (readonly [Path, unknown])[];
  readonly expected?: Expected;
  /** Objects in the cluster, for rules that look at both planes. */
  readonly objects?: Snapshot['objects'];
}

/** When every pair is judged: rules know no clock but this. */
export const now = '2026-11-24T02:00:00Z';

/** One cloud's emulator, and a small estate in it with nothing wrong. */
export interface WireWorld {
  /** One account, one region, one cluster. */
  base(): EstateInput;
  readonly anchors: { readonly [A in NonNullable<Pair['from']>]?: Path };
  /** Operations of the table of calls, by fact: what to refuse to make a fact unread. */
  operations(fact: Fact): readonly string[];
  serve(
    estate: EstateInput,
    refuses: readonly string[],
  ): Promise<{
    readonly provider: Provider;
    readonly ref: ClusterRef;
    readonly account: Account;
    readonly region: string | undefined;
    close(): Promise<void>;
  }>;
}

/** The verdict on one body, through the real SDK: pass, fail, unknown, not-applicable, or no subject. */
export async function judge(
  world: WireWorld,
  rule: Rule,
  { from = 'cluster', at, given = [], expected, objects = {} }: Pair,
  value: unknown,
  refuses: readonly string[] = [],
): Promise<{ readonly verdict: string; readonly findings: readonly Finding[] }> {
  const estate = structuredClone(world.base());
  const anchor = world.anchors[from];
  if (!anchor) throw new Error(`no ${from} to start from`);
  for (const [path, part] of given) set(estate, [...anchor, ...path], part === absent ? part : structuredClone(part));
  if (at.length) set(estate, [...anchor, ...at], value);
  const served = await world.serve(estate, refuses);
  try {
    const snapshot = await read(served, rule);
    if (!snapshot) return { verdict: 'unknown', findings: [] };
    const { tally, findings } = evaluate({ ...snapshot, objects, ...(expected ? { expected } : {}) }, [rule]);
    const [counts] = tally;
    const found = (['fail', 'unknown', 'pass'] as const).find((one) => (counts?.[one] ?? 0) > 0) ?? 'no subject';
    return { verdict: counts?.notApplicable ? 'not-applicable' : found, findings };
  } finally {
    await served.close();
  }
}

/** Facts that a rule wants of the provider. */
export const factsOf = (rule: Rule): Fact[] => {
  const needs = new Set<string>([...needsOf(rule.target), ...(rule.needs ?? [])]);
  return facts.filter((fact) => needs.has(fact));
};

async function read(
  { provider, ref, account, region }: Awaited<ReturnType<WireWorld['serve']>>,
  rule: Rule,
): Promise<Snapshot | undefined> {
  const wanted = new Set<Fact>(['cluster', ...factsOf(rule)]);
  const rest = { takenAt: now, objects: {}, samples: [], notServed: [] };
  if (rule.target === 'account' || rule.target === 'region') {
    const at = rule.target === 'region' ? region : undefined;
    const told = await provider.describeAccount?.(account, at, wanted);
    if (!told) throw new Error(`${provider.name} tells nothing of accounts`);
    return { ...rest, origin: { account, ...(at ? { region: at } : {}) }, account: told.account, gaps: told.gaps };
  }
  try {
    const { cluster, gaps } = await provider.describe(ref, wanted);
    return { ...rest, origin: { cluster: ref }, cluster, gaps };
  } catch (error) {
    if (error instanceof RemoteError) return undefined;
    throw error;
  }
}

function set(root: object, path: Path, value: unknown): void {
  let place = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    place[step] ??= {};
    place = place[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) as string | number;
  if (value === absent) delete place[last];
  else place[last] = value;
}

/** Every pair file's table by rule. */
export async function allPairs(): Promise<(readonly [rule: string, pairs: readonly Pair[]])[]> {
  const root = join(import.meta.dirname, '..');
  return Promise.all(
    globSync('rules/*/*.pair.ts', { cwd: root }).map(async (file) => {
      const { default: pairs } = (await import(join(root, file))) as { default: readonly Pair[] };
      return [basename(file, '.pair.ts'), pairs] as const;
    }),
  );
}
