import { terminalSafe } from '../../shared/report/terminal-safe.ts';
import { plural } from '../../shared/report/text.ts';
import type { Told } from '../wire.ts';

/** Tells on stderr what is going on: one live line on a terminal, plain lines elsewhere. */
export function narrator(stream: NodeJS.WriteStream = process.stderr) {
  const live = Boolean(stream.isTTY);
  let total = 0;
  let done = 0;
  const inHand = new Map<string, string>();
  const clear = () => live && stream.write('\r\x1b[2K');
  const line = (text: string) => {
    clear();
    stream.write(`${terminalSafe(text)}\n`);
  };
  const show = () => {
    if (!live) return;
    clear();
    const names = [...inHand.values()];
    const text = `${done} of ${total} clusters · ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
    stream.write(terminalSafe(text).slice(0, (stream.columns ?? 80) - 1));
  };
  return {
    note: line,
    tell(event: Told): void {
      if (event.event === 'discovered') {
        total = event.clusters;
        line(
          `${plural(event.clusters, 'cluster')} on the roll${event.lost ? `, ${event.lost} accounts, regions or zones lost` : ''}`,
        );
      } else if (event.event === 'endpoint-override') {
        line(`endpoint override: ${event.name} → ${event.url}`);
      } else if (event.event === 'unmatched') {
        line(`asked for, and not there: ${event.asked.join(', ')}`);
      } else if (event.event === 'scanning') {
        inHand.set(event.cluster.id, event.cluster.name);
        show();
      } else if (event.event === 'scanned') {
        inHand.delete(event.cluster.id);
        done += 1;
        const { provider, region, name } = event.cluster;
        const where = [provider, region].filter(Boolean).join(' ');
        if (!live) line(`${done} of ${total}: ${name} (${where}): ${event.outcome}`);
        if (live && event.why) line(`${name} (${where}): ${event.outcome}: ${event.why}`);
        show();
      }
    },
    close(): void {
      clear();
    },
  };
}
