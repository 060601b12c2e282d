import { availableParallelism, loadavg } from 'node:os';
import { median, type Sample, sample, start } from './child.ts';
import { type ChunkResult, measureChunks } from './chunks.ts';
import type { CloudSample } from './clouds.ts';
import type { Scaled } from './scale.ts';
import type { Serving } from './server.ts';
import { judge, type Target } from './targets.ts';

const seed = process.argv.find((argument) => argument.startsWith('--seed='))?.slice(7) ?? '20261124';
const runs = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice(7) ?? 5) | 1;
const pods = 20_000;

const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `node ${process.version}, ${availableParallelism()} cores, load ${load.join(' ')}, seed ${seed}, ${runs} runs`,
);
const { child: server, said: serving } = await start<Serving>('server.ts', seed, String(pods));
const { url, ca, bytes } = serving;
console.log(`${pods} pods of ${(bytes / pods / 1e3).toFixed(2)} KB, ${(bytes / 1e6).toFixed(0)} MB of JSON\n`);

/** Name → the process that does it, and how much work proves that it was done. */
const works: Record<string, { readonly run: readonly [file: string, ...args: string[]]; readonly count?: number }> = {
  'download + JSON.parse': { run: ['floor.ts', 'parse', url, ca, 'identity'], count: pods },
  'the same, gzip': { run: ['floor.ts', 'parse', url, ca, 'gzip'], count: pods },
  'collect()': { run: ['collect.ts', url, ca], count: pods },
  'client-node, typed': { run: ['typed.ts', url, ca], count: pods },
  '100 ms a page: download': { run: ['floor.ts', 'download', `${url}/slow`, ca, 'identity'], count: bytes },
  '100 ms a page: gzip': { run: ['floor.ts', 'download', `${url}/slow`, ca, 'gzip'], count: bytes },
  '100 ms a page: collect()': { run: ['collect.ts', `${url}/slow`, ca], count: pods },
  'JSON.parse': { run: ['floor.ts', 'parse-only', url, ca], count: pods },
  'every rule': { run: ['judge.ts', url, ca] },
  'every rule, no owners': { run: ['judge.ts', url, ca, 'alone'] },
  'RBAC, 5,000 bindings': { run: ['rbac.ts', seed] },
};

const taken = new Map<string, Sample[]>(Object.keys(works).map((name) => [name, []]));
for (let turn = 0; turn < runs; turn++)
  for (const [name, { run, count }] of Object.entries(works)) {
    const one = await sample(...run);
    if (count !== undefined && one.count !== count) throw new Error(`${name}: ${one.count} instead of ${count}`);
    taken.get(name)?.push(one);
  }
server.disconnect();
const chunks = await measureChunks(runs);
const scaled: Scaled[] = [];
for (let turn = 0; turn < Math.min(runs, 3); turn++) {
  const { child, said } = await start<Scaled>('scale.ts', seed, '100000', '2000');
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  scaled.push(said);
}
const scale = (field: keyof Scaled) => median(scaled.map((one) => one[field]));

const clouds: CloudSample[] = [];
for (const mode of ['eks', 'eks-throttled', 'aks-throttled'] as const) {
  const { child, said } = await start<CloudSample>('clouds.ts', mode);
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  clouds.push(said);
  console.log(`${mode}: ${said.clusters} clusters, ${said.calls} calls, ${(said.ms / 1e3).toFixed(1)} s`);
}

const of = (name: string, field: keyof Sample) => median((taken.get(name) ?? []).map((one) => one[field]));
console.log(`${''.padEnd(26)}      wall         cpu   peak RSS`);
for (const name of taken.keys())
  line(name, of(name, 'ms'), of(name, 'cpuMs'), of(name, 'peakMb'), `${of(name, 'count')}`);
for (const { name, ms, cpuMs, peakMb, kb } of chunks)
  line(`import: ${name}`, ms, cpuMs, peakMb, `${Math.round(kb)} KB of code`);

console.log(
  `${scale('pods')} pods of 2000 templates: parse ${scale('parseMs').toFixed(0)} ms, every rule ${scale('judgeMs').toFixed(0)} ms, ` +
    `${scale('heapMb').toFixed(0)} MB loaded, ${scale('workloads')} workloads, ${scale('told')} of ${scale('odd')} odd pods told`,
);

function line(name: string, ms: number, cpuMs: number, peakMb: number, count: string): void {
  const [wall, cpu, peak] = [ms, cpuMs, peakMb].map((value) => value.toFixed(0).padStart(7));
  console.log(`${name.padEnd(26)} ${wall} ms  ${cpu} ms ${peak} MB  ${count}`);
}

/** Against the fastest of what it is compared with. */
const ratio = (a: string, ...floors: readonly string[]) =>
  of(a, 'ms') / Math.min(...floors.map((name) => of(name, 'ms')));
const target = (what: string, value: number, unit: Target['unit'], ...bound: Target['bound']): Target => ({
  what,
  value,
  unit,
  bound,
});
judge([
  target(
    '(a) collect() ÷ (download + JSON.parse)',
    ratio('collect()', 'download + JSON.parse', 'the same, gzip'),
    '×',
    'at most',
    1.25,
  ),
  target('(a) client-node, typed ÷ collect()', ratio('client-node, typed', 'collect()'), '×', 'at least', 2.5),
  target('(a) collect() peak RSS', of('collect()', 'peakMb'), 'MB', 'at most', 300),
  target(
    '(b) collect() ÷ bare download',
    ratio('100 ms a page: collect()', '100 ms a page: download', '100 ms a page: gzip'),
    '×',
    'below',
    1,
  ),
  ...chunks.map(({ name, ms }) => target(`(c) import of ${name}`, ms, 'ms', 'below', 250)),
  ...chunks.map(strangers),
  target('(d) every rule ÷ JSON.parse', ratio('every rule', 'JSON.parse'), '×', 'at most', 0.6),
  target(
    '(d) the same, each pod a workload of its own, ÷ JSON.parse',
    ratio('every rule, no owners', 'JSON.parse'),
    '×',
    'at most',
    0.6,
  ),
  target('(e) RBAC of 5,000 bindings, 20,000 subjects', of('RBAC, 5,000 bindings', 'ms'), 'ms', 'at most', 1_000),
  target(
    '(e) every rule over 100,000 pods ÷ JSON.parse',
    median(scaled.map((one) => one.judgeMs / one.parseMs)),
    '×',
    'at most',
    0.6,
  ),
  target('(e) heap that judging keeps ÷ loaded objects', scale('growth'), '×', 'at most', 0.3),
  ...clouds.flatMap(clouded),
  target('(e) odd pods that were not told', scale('odd') - scale('told'), '', 'at most', 0),
]);

function clouded({ mode, ms, calls, lost, gaps, concurrency }: CloudSample): Target[] {
  if (mode !== 'eks') return [target(`(f) ${mode}: clusters lost or facts not read`, lost + gaps, '', 'at most', 0)];
  return [
    target(
      '(f) 300 EKS clusters ÷ (calls × 50 ms ÷ concurrency)',
      ms / ((calls * 50) / concurrency),
      '×',
      'at most',
      1.3,
    ),
  ];
}

function strangers({ name, strangers: found }: ChunkResult): Target {
  const named = found.length ? ` (${found.join(', ')})` : '';
  return target(`(c) ${name}: packages of other clouds${named}`, found.length, '', 'at most', 0);
}
