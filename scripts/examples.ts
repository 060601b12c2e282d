import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

/** What a test of a rule shows: the first case of each verdict that says something. */
export interface Examples {
  readonly pass?: unknown;
  readonly fail?: unknown;
}

/** In a process of its own, because nothing is tested: prints rule → examples as JSON. */
if (process.argv[1] === import.meta.filename) {
  const silent =
    'export const [describe, test, it, expect, vi, beforeAll, afterAll, beforeEach, afterEach] = globalThis.silent;';
  Object.assign(globalThis, { silent: Array.from({ length: 9 }, (_, at) => (at === 0 ? suite() : anything())) });
  registerHooks({
    resolve: (name, context, next) =>
      name === 'vitest' ? { url: 'silent:vitest', shortCircuit: true } : next(name, context),
    load: (url, context, next) =>
      url === 'silent:vitest' ? { format: 'module', source: silent, shortCircuit: true } : next(url, context),
  });
  const folder = join(import.meta.dirname, '../test/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  for (const file of files.sort()) await import(join(folder, file));
  const { recorded } = (await import(join(folder, 'run.ts'))) as { recorded: ReadonlyMap<string, Examples> };
  const { allPairs, absent } = (await import(join(folder, '../wire/pairs.ts'))) as Pairs;
  const examples = new Map(recorded);
  for (const [rule, [pair]] of await allPairs()) {
    if (!pair || examples.has(rule)) continue;
    const at = ([value]: readonly unknown[]) => nested(pair.at, value === absent ? 'not there' : value);
    examples.set(rule, { pass: at(pair.pass), fail: at(pair.fail) });
  }
  const told = (_: string, value: unknown) =>
    value === undefined ? 'not disclosed' : typeof value === 'symbol' ? 'not there' : value;
  process.stdout.write(JSON.stringify(Object.fromEntries([...examples].sort(([a], [b]) => (a < b ? -1 : 1))), told));
}

interface Pairs {
  readonly absent: unknown;
  allPairs(): Promise<
    (readonly [
      rule: string,
      pairs: readonly {
        readonly at: readonly (string | number)[];
        readonly pass: readonly unknown[];
        readonly fail: readonly unknown[];
      }[],
    ])[]
  >;
}

/** The value where it stands in the body; of a list, the one item. */
function nested(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

/** Takes every call and every name, and does nothing. */
function anything(): unknown {
  const one: unknown = new Proxy(() => one, { get: (_, name) => (name === 'then' ? undefined : one) });
  return one;
}

/** Runs what stands in it: tests of rules may be made there. */
function suite(): unknown {
  const run = (_name: unknown, inner?: () => unknown) => inner?.();
  return Object.assign(run, { each: () => anything(), skip: anything(), only: run });
}
