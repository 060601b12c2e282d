/** A process to be killed: writes the same three keys again and again, each body whole letters of one kind. */
import { openStore } from '../../shared/stores/index.ts';

const store = await openStore(process.argv[2] ?? '');
const size = 3_000_000;
process.stdout.write('writing\n');
for (let n = 0; ; n += 1) {
  const body = () => ({
    contentType: 'text/plain',
    bytes: (async function* () {
      for (let at = 0; at < size; at += 100_000) yield Buffer.alloc(100_000, 'abcdefgh'[n % 8]);
    })(),
  });
  await store.put('latest/report.html', body());
  await store.putIfAbsent(`runs/${process.pid}-${n}/summary.json`, body());
  const pointer = await store.get('latest/summary.json');
  if (pointer) await store.replaceIf('latest/summary.json', pointer.token, body());
}
