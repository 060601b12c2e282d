import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, beside } from '../../demo/estate/azure-beside.ts';
import { keptSubscription } from '../../demo/estate/azure-kept.ts';
import { neglected } from '../../demo/estate/azure-neglected.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { RemoteError } from '../../shared/errors.ts';
import { type Fact, facts } from '../../shared/model/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { type AzureWorld, azureWorld } from './azure-world.ts';

type Path = readonly (string | number)[];
const own = rules.filter(({ covers }) => covers?.some((row) => row.startsWith('aks-')));
const every = new Set<Fact>(facts);
const wrong: readonly unknown[] = [7, 'constructor', true, [], [null], {}, [{}], 'x'.repeat(2_000_000)];

/** Every place in a body, leaf or not. */
function places(value: unknown, path: Path = []): Path[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...(path.length ? [path] : []), ...below.flatMap(([key, one]) => places(one, [...path, key]))];
}
function replaced(root: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(root) as Record<string, unknown>;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string, unknown>;
  place[path.at(-1) as string] = value;
  return copy;
}

const kept = keptSubscription();
const body = kept.clusters?.[0]?.cluster as { id: string; properties: object };
const whole = { ...body, properties: { ...neglected, ...body.properties } };
const fixed = /^(id|name|location|type)$/;
const variants = places(whole)
  .filter(([first]) => !fixed.test(String(first)))
  .map((path, index) => ({ path, cluster: replaced(whole, path, wrong[index % (wrong.length - 1)]) }));
const named = variants.map(({ path, cluster }, index) => {
  const id = body.id.replace(/shop$/, `c${index}`);
  return { path, cluster: { ...(cluster as object), id, name: `c${index}` } };
});
/** Every member of the properties is something else than it should be. */
const spoilt = (properties: object, from: number): object =>
  Object.fromEntries(Object.keys(properties).map((key, index) => [key, wrong[(from + index) % wrong.length]]));
const numbered = (index: number) => `${at.subscription.slice(0, -1)}${(index + 3).toString(16)}`;
const spoiltSubscriptions = wrong.map((_, index) => {
  const resources = Object.values(beside).map((raw) =>
    'properties' in raw ? { ...raw, properties: spoilt(raw.properties, index) } : raw,
  );
  const text = JSON.stringify({ ...kept, resources });
  return JSON.parse(text.replaceAll(at.subscription, numbered(index))) as typeof kept;
});
let world: AzureWorld;
beforeAll(async () => {
  const clusters = named.map(({ cluster }) => ({ cluster, diagnosticSettings: [] }));
  world = await azureWorld({ tenant: at.tenant, subscriptions: [{ ...kept, clusters }, ...spoiltSubscriptions] });
});
afterAll(() => world.close());

const judge = async (provider: ReturnType<AzureWorld['create']>, id: string, name: string) => {
  const account = id.split('/')[2] ?? '';
  const ref = { provider: 'aks' as const, account, region: 'westeurope', name, id: id.toLowerCase() };
  const { cluster, gaps } = await provider.describe(ref, every);
  const rest = { takenAt: new Date().toISOString(), objects: { daemonsets: [] }, samples: [], notServed: [] };
  return evaluate({ ...rest, origin: { cluster: ref }, cluster, gaps }, own).findings;
};

test('a field of the wrong type costs a verdict or a cluster, and nothing breaks', async () => {
  const provider = world.create();
  const broken: string[] = [];
  for (const { path, cluster } of named)
    try {
      const findings = await judge(provider, String(cluster.id), String(cluster.name));
      for (const { ruleId, message } of findings)
        if (message.startsWith('the rule failed')) broken.push(`${path.join('.')}: ${ruleId}: ${message}`);
    } catch (error) {
      if (!(error instanceof RemoteError)) broken.push(`${path.join('.')}: ${(error as Error).stack?.slice(0, 200)}`);
    }
  expect(named.length).toBeGreaterThan(150);
  expect(broken).toEqual([]);
}, 120_000);

test('so does one in what stands beside the cluster', async () => {
  const provider = world.create();
  const broken: string[] = [];
  for (const [index] of wrong.entries()) {
    const account = { provider: 'aks' as const, id: numbered(index) };
    await provider.describeAccount?.(account, undefined, every);
    const findings = await judge(provider, body.id.replace(at.subscription, account.id), 'shop');
    broken.push(...findings.map(({ message }) => message).filter((one) => one.startsWith('the rule failed')));
  }
  expect(broken).toEqual([]);
}, 120_000);
