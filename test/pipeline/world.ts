import { checkConfig } from '../../shared/config-text.ts';
import { excepter } from '../../shared/engine/except.ts';
import { summary } from '../../shared/engine/summary.ts';
import type { Cluster, ClusterRef, Connection, ProviderName } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import type { Report, Run } from '../../shared/model/report.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { memoryStore } from '../../shared/stores/memory.ts';

/** A run of the given hour. */
export const runAt = (hour: number, more: Partial<Run> = {}): Run => {
  const time = String(hour).padStart(2, '0');
  const startedAt = `2026-11-24T${time}:00:00.000Z`;
  return { id: `20261124T${time}0000Z-00000000`, startedAt, narrowed: false, tool: 'kubesweep test', ...more };
};

/** A world without clouds and rules that keeps in memory what it writes. */
export const worldOf = (providers: readonly Provider[] = [], more: Partial<World> = {}): World => ({
  config: checkConfig({ reports: { formats: ['json', 'html'] } }, String),
  tool: 'test',
  providers: new Map(providers.map((provider) => [provider.name, provider])),
  leftOut: new Map(),
  rules: [],
  severities: new Map(),
  store: memoryStore(),
  now: () => new Date('2026-11-24T12:00:00Z'),
  progress: () => undefined,
  signal: new AbortController().signal,
  met: new Map(),
  ...more,
});

/** A provider of one account whose clusters are reached by these connections. */
export function providerOf(name: ProviderName, clusters: { readonly [cluster: string]: Connection }): Provider {
  const account = { provider: name, id: '111122223333' };
  const ref = (cluster: string): ClusterRef => ({
    ...{ provider: name, account: account.id, region: 'r', name: cluster, id: `${name}/${cluster}` },
  });
  return {
    name,
    async *accounts() {
      yield { account };
    },
    async *discover() {
      for (const cluster of Object.keys(clusters)) yield { cluster: ref(cluster) };
    },
    describe: async (of) => ({ cluster: { ref: of, endpoint: {}, tags: {} } as unknown as Cluster, gaps: [] }),
    async connect({ ref: { name: cluster } }) {
      return clusters[cluster] as Connection;
    },
  };
}

/** The report of a run that found nothing. */
export const reportOf = (run: Run, interrupted = false): Report =>
  summary({ run, clusters: [], accounts: [], lost: [], tried: [] }, [], excepter([], '2026-11-24')).finish(
    run.startedAt,
    interrupted,
  );

/** The text under a key, undefined where there is none. */
export async function stored({ store }: World, key: string): Promise<string | undefined> {
  const object = await store.get(key);
  return object && Buffer.concat(await Array.fromAsync(object.body)).toString('utf8');
}
