import Table from 'cli-table3';
import { RemoteError, sentences } from '../../shared/errors.ts';
import { askServer } from '../../shared/kube/ask.ts';
import { createClient } from '../../shared/kube/client.ts';
import { allKinds, kinds, pathOf } from '../../shared/kube/kinds.ts';
import type { ClusterRef, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { facts } from '../../shared/model/snapshot.ts';
import { callTheRoll } from '../../shared/pipeline/roll.ts';
import { terminalSafe } from '../../shared/report/terminal.ts';
import { plural } from '../../shared/report/text.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { endpointsOf, overrides, startWorld } from '../wire.ts';
import { exit } from './exit.ts';
import { write } from './print.ts';
import { narrator } from './progress.ts';
import { type SelectFlags, settings } from './settings.ts';

interface Checkup {
  readonly describe: string;
  readonly login: string;
  readonly read: string;
  readonly advice: readonly string[];
}
/** What every sweep lists; ConfigMaps are read by name, and only where the configuration says so. */
const listed = allKinds.filter((kind) => !kinds[kind].byName);
const ok = 'ok';
const skipped = '–';

/** Per account and cluster: can I list, describe, log in, read; and which permission or route is missing. */
export async function doctorCommand(flags: SelectFlags): Promise<void> {
  const config = settings(flags, endpointsOf());
  const narrate = narrator();
  for (const [name, url] of overrides(config)) narrate.note(`endpoint override: ${name} → ${url}`);
  const { signal } = new AbortController();
  const world = await startWorld(config, { signal, progress: narrate.tell, store: memoryStore() });
  const now = world.now().toISOString();
  const roll = await callTheRoll(world, { id: 'doctor', startedAt: now, narrowed: true, tool: world.tool }, {});
  const table = new Table({
    head: ['cluster', 'list', 'describe', 'log in', 'read'],
    style: { head: [], border: [], compact: true },
  });
  const advice: string[] = roll.lost.map(lostAdvice);
  for (const ref of roll.clusters) {
    const provider = world.providers.get(ref.provider);
    if (!provider) continue;
    const { describe, login, read, advice: more } = await examine(provider, ref, signal);
    const where = [ref.provider, ref.account, ref.region, ref.name].filter(Boolean).join(' ');
    table.push([where, ok, describe, login, read].map(terminalSafe));
    advice.push(...more.map((line) => `${where}: ${line}`));
  }
  const out = roll.tried
    .map(({ provider, leftOut }) => (leftOut ? `${provider}: left out: ${leftOut}` : ''))
    .filter(Boolean);
  await write(`${table.toString()}\n${[...out, ...advice].map((line) => `${terminalSafe(line)}\n`).join('')}`);
  if (advice.length === 0) await write('Everything can be read.\n');
  process.exitCode = advice.length === 0 ? exit.done : exit.coverage;
}

async function examine(provider: Provider, ref: ClusterRef, signal: AbortSignal): Promise<Checkup> {
  const advice: string[] = [];
  const told = (error: unknown): string => {
    if (!(error instanceof RemoteError)) throw error;
    advice.push(error.advice);
    return error.reason;
  };
  let describe: string = skipped;
  let login: string = skipped;
  try {
    const { cluster, gaps } = await provider.describe(ref, new Set(facts));
    describe = gaps.length ? `${plural(gaps.length, 'fact')} missing` : ok;
    for (const { what, why, detail } of gaps) advice.push(`${what} (${why}): ${detail}`);
    try {
      const connection = await provider.connect(cluster);
      const client = createClient(connection, { signal });
      try {
        await askServer(client);
        login = ok;
        const refused: string[] = [];
        for (const kind of listed) {
          try {
            await client.get(`kubernetes:list ${kind}`, `${pathOf(kind)}?limit=1`);
          } catch (error) {
            if (!(error instanceof RemoteError)) throw error;
            if (error.reason !== 'not-found') refused.push(kind);
          }
        }
        if (refused.length)
          advice.push(`cannot list ${refused.join(', ')}; apply \`kubesweep permissions --provider kubernetes\``);
        return {
          describe,
          login,
          read: refused.length ? `${listed.length - refused.length} of ${listed.length} kinds` : ok,
          advice,
        };
      } finally {
        client.close();
      }
    } catch (error) {
      login = told(error);
    }
  } catch (error) {
    describe = told(error);
  }
  return { describe, login, read: skipped, advice };
}

function lostAdvice({ provider, account, region, why, detail, remedy }: Lost): string {
  return `${[provider, account, region].filter(Boolean).join(' ')} (${why}): ${sentences(detail, remedy)}`;
}
