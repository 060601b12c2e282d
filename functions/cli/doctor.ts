import { RemoteError } from '../../shared/errors.ts';
import { askServer } from '../../shared/kube/ask.ts';
import { type Client, createClient } from '../../shared/kube/client.ts';
import { allKinds, kinds, pathOf } from '../../shared/kube/kinds.ts';
import type { Cluster, ClusterRef } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { facts, type Kind } from '../../shared/model/snapshot.ts';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';
import { plural } from '../../shared/report/text.ts';
import { lostText, rollBy } from './begin.ts';
import { exit } from './exit.ts';
import type { SelectFlags } from './settings.ts';
import { tableOf } from './table.ts';
import { write } from './write.ts';

interface Checkup {
  readonly describe: string;
  readonly login: string;
  readonly read: string;
  readonly advice: readonly string[];
}
/** What every sweep lists; ConfigMaps are read by name, and only where the configuration says so. What is installed may be absent. */
const listed = allKinds.filter((kind) => !kinds[kind].byName && !kinds[kind].custom);
const ok = 'ok';
const skipped = '–';

/** Per account and cluster: can I list, describe, log in, read; and which permission or route is missing. */
export async function doctorCommand(flags: SelectFlags): Promise<void> {
  const { world, roll } = await rollBy(flags);
  const rows: string[][] = [];
  const advice: string[] = roll.lost.map(lostText);
  for (const ref of roll.clusters) {
    const provider = world.providers.get(ref.provider);
    if (!provider) continue;
    const { describe, login, read, advice: more } = await examine(provider, ref, world.signal);
    const where = [ref.provider, ref.account, ref.region, ref.name].filter(Boolean).join(' ');
    rows.push([where, ok, describe, login, read]);
    advice.push(...more.map((line) => `${where}: ${line}`));
  }
  const out = roll.tried
    .map(({ provider, leftOut }) => (leftOut ? `${provider}: left out: ${leftOut}` : ''))
    .filter(Boolean);
  const table = tableOf(['cluster', 'list', 'describe', 'log in', 'read'], rows);
  await write(`${table}\n${[...out, ...advice].map((line) => `${terminalSafe(line)}\n`).join('')}`);
  if (advice.length === 0) await write('Everything can be read.\n');
  process.exitCode = advice.length === 0 ? exit.done : exit.coverage;
}

async function examine(provider: Provider, ref: ClusterRef, signal: AbortSignal): Promise<Checkup> {
  const advice: string[] = [];
  const checkup = { describe: skipped, login: skipped, read: skipped, advice };
  const told = (error: unknown): string => {
    if (!(error instanceof RemoteError)) throw error;
    advice.push(error.advice);
    return error.reason;
  };
  let cluster: Cluster;
  try {
    const described = await provider.describe(ref, new Set(facts));
    cluster = described.cluster;
    for (const { what, why, detail } of described.gaps) advice.push(`${what} (${why}): ${detail}`);
    checkup.describe = described.gaps.length ? `${plural(described.gaps.length, 'fact')} missing` : ok;
  } catch (error) {
    return { ...checkup, describe: told(error) };
  }
  try {
    const client = createClient(await provider.connect(cluster), { signal });
    try {
      await askServer(client);
      const refused = await refusedBy(client);
      if (refused.length)
        advice.push(`cannot list ${refused.join(', ')}; apply \`kubesweep permissions --provider kubernetes\``);
      const read = refused.length ? `${listed.length - refused.length} of ${listed.length} kinds` : ok;
      return { ...checkup, login: ok, read };
    } finally {
      client.close();
    }
  } catch (error) {
    return { ...checkup, login: told(error) };
  }
}

/** Kinds that this login may not list; one that the server does not know is none of them. */
async function refusedBy(client: Client): Promise<Kind[]> {
  const refused: Kind[] = [];
  for (const kind of listed) {
    try {
      await client.get(`kubernetes:list ${kind}`, `${pathOf(kind)}?limit=1`);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      if (error.reason !== 'not-found') refused.push(kind);
    }
  }
  return refused;
}
