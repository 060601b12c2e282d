import { randomUUID } from 'node:crypto';
import Table from 'cli-table3';
import { sentences } from '../../shared/errors.ts';
import { runId } from '../../shared/layout.ts';
import type { Roll } from '../../shared/model/report.ts';
import { callTheRoll } from '../../shared/pipeline/roll.ts';
import { terminalSafe } from '../../shared/report/terminal.ts';
import { plural } from '../../shared/report/text.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { endpointsOf, overrides, startWorld } from '../wire.ts';
import { write } from './print.ts';
import { narrator } from './progress.ts';
import { type SelectFlags, settings } from './settings.ts';

/** Prints the roll; no cluster is described, connected to or read, and nothing is stored. */
export async function discoverCommand({
  format,
  ...flags
}: SelectFlags & { readonly format: 'table' | 'json' }): Promise<void> {
  const config = settings(flags, endpointsOf());
  const narrate = narrator();
  for (const [name, url] of overrides(config)) narrate.note(`endpoint override: ${name} → ${url}`);
  const { signal } = new AbortController();
  const world = await startWorld(config, { signal, progress: narrate.tell, store: memoryStore() });
  const now = world.now();
  const run = {
    id: runId(now, randomUUID()),
    startedAt: now.toISOString(),
    narrowed: true,
    tool: `kubesweep ${world.tool}`,
  };
  const roll = await callTheRoll(world, run, {});
  await write(format === 'json' ? `${JSON.stringify(roll, null, 2)}\n` : table(roll));
}

function table({ clusters, lost, tried }: Roll): string {
  const rows = new Table({
    head: ['provider', 'account', 'region', 'cluster'],
    style: { head: [], border: [], compact: true },
  });
  rows.push(
    ...clusters.map(({ provider, account, region, name }) => [provider, account, region, name].map(terminalSafe)),
  );
  const lines = [rows.toString()];
  for (const { provider, accounts, clusters: found, leftOut } of tried)
    lines.push(
      terminalSafe(
        `${provider}: ${leftOut ? `left out: ${leftOut}` : `${plural(found, 'cluster')} in ${plural(accounts, 'account')}`}`,
      ),
    );
  for (const { provider, account, region, why, detail, remedy } of lost)
    lines.push(
      terminalSafe(
        `lost: ${[provider, account, region].filter(Boolean).join(' ')} (${why}): ${sentences(detail, remedy)}`,
      ),
    );
  return `${lines.join('\n')}\n`;
}
