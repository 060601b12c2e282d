import type { Roll } from '../../shared/model/report.ts';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';
import { plural } from '../../shared/report/text.ts';
import { lostText, rollBy } from './begin.ts';
import type { SelectFlags } from './settings.ts';
import { tableOf } from './table.ts';
import { write } from './write.ts';

/** Prints the roll; no cluster is described, connected to or read, and nothing is stored. */
export async function discoverCommand({
  format,
  ...flags
}: SelectFlags & { readonly format: 'table' | 'json' }): Promise<void> {
  const { roll } = await rollBy(flags);
  await write(format === 'json' ? `${JSON.stringify(roll, null, 2)}\n` : table(roll));
}

function table({ clusters, lost, tried }: Roll): string {
  const rows = clusters.map(({ provider, account, region, name }) => [provider, account, region, name]);
  const lines = [
    ...tried.map(({ provider, accounts, clusters: found, leftOut }) => {
      const came = leftOut ? `left out: ${leftOut}` : `${plural(found, 'cluster')} in ${plural(accounts, 'account')}`;
      return `${provider}: ${came}`;
    }),
    ...lost.map((one) => `lost: ${lostText(one)}`),
  ];
  return `${[tableOf(['provider', 'account', 'region', 'cluster'], rows), ...lines.map(terminalSafe)].join('\n')}\n`;
}
