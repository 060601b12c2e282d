import type { Disruption, Fix } from '../model/fix.ts';

/** What stands beside a change that is not free; '' where it costs nothing. */
export const disruptions: { readonly [D in Disruption]: string } = {
  none: '',
  'node-roll': 'replaces the nodes',
  'new-cluster': 'needs a new cluster',
};

/** Lines that a person can paste into sh or bash: one argument a value, whatever stands in it. */
export function commandLines({ commands }: Pick<Fix, 'commands'>): string {
  return commands.map((argv) => argv.map(quoted).join(' ')).join('\n');
}

/** POSIX: inside single quotes nothing is special but the quote itself. */
const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
