import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Raw } from '../demo/kubernetes/lists.ts';
import { namespace, serviceAccount } from '../demo/kubernetes/objects.ts';
import { bundle } from '../scripts/bundle.ts';
import { fill } from '../test/live/fill.ts';
import { startApiserver } from '../test/live/start-apiserver.ts';
import { median, peakMb } from './child.ts';
import { controllersOf, podOf, templatesOf } from './pods.ts';
import { judge } from './targets.ts';

const runs = 5;
const seed = 20261124;
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `node ${process.version}, ${availableParallelism()} cores, load ${load.join(' ')}, seed ${seed}, ${runs} runs`,
);
const folder = await mkdtemp(join(tmpdir(), 'kubesweep-bench-'));
const apiserver = await startApiserver();
try {
  const templates = templatesOf(seed, 1_000, 25);
  const namespaces = [...new Set(templates.map((template) => template.namespace))];
  const objects: Raw[] = [
    ...namespaces.flatMap((name) => [namespace(name), serviceAccount(name, 'app')]),
    ...templates.flatMap(controllersOf),
    ...templates.flatMap((template) => Array.from({ length: 10 }, (_, index) => podOf(template, index))),
  ];
  const filled = performance.now();
  const { created } = await fill(apiserver, objects);
  console.log(`${created} objects created in ${seconds(performance.now() - filled)}\n`);
  await measureAll();
} finally {
  await apiserver.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  const { url, ca, adminToken } = apiserver;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'bench',
    contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
    clusters: [
      { name: 'bench', cluster: { server: url, 'certificate-authority-data': Buffer.from(ca).toString('base64') } },
    ],
    users: [{ name: 'bench', user: { token: adminToken } }],
  };
  const kubeconfig = join(folder, 'kubeconfig');
  await writeFile(kubeconfig, JSON.stringify(config), { mode: 0o600 });
  await bundle({ kubesweep: 'functions/cli.ts' }, join(folder, 'dist'));
  const floor = [join(import.meta.dirname, 'floor.ts'), 'parse-all', url, ca];
  const taken: Record<'floor' | 'sweep', Wall[]> = { floor: [], sweep: [] };
  for (let run = 0; run < runs; run++) {
    const out = join(folder, `out-${run}`);
    const sweep = [join(folder, 'dist/kubesweep.js'), 'sweep', '--kubeconfig', kubeconfig, '--out', out];
    taken.floor.push(await wall(floor, { BENCH_TOKEN: adminToken }));
    taken.sweep.push(await wall(sweep));
    const { size } = await stat(join(out, 'latest/report.html'));
    if (!size) throw new Error('the sweep left no report');
  }
  const of = (name: keyof typeof taken, field: keyof Wall) => median(taken[name].map((one) => one[field]));
  for (const name of ['floor', 'sweep'] as const) {
    const each = taken[name].map(({ ms }) => (ms / 1_000).toFixed(2)).join(' ');
    const [wall, cpu] = [of(name, 'ms'), of(name, 'cpuMs')].map(seconds);
    console.log(`${name}  ${wall} (${each}), ${cpu} of CPU, ${Math.round(of(name, 'peakMb'))} MB`);
  }
  const times = of('sweep', 'ms') / of('floor', 'ms');
  judge([
    { what: 'whole sweep ÷ serial download + JSON.parse', value: times, unit: '×', bound: ['at most', 1.5] },
    { what: 'whole sweep, peak RSS', value: of('sweep', 'peakMb'), unit: 'MB', bound: ['at most', 250] },
  ]);
}

interface Wall {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** A whole process, from its start to its end; what it has used is read every few milliseconds. */
function wall(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Wall> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let used = { peakMb: 0, cpuMs: 0 };
    let said = '';
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const look = setInterval(() => {
      if (!child.pid || child.exitCode !== null) return;
      const peak = peakMb(child.pid);
      if (peak) used = { peakMb: peak, cpuMs: cpuMs(child.pid) };
    }, 5);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ ms: performance.now() - begun, ...used });
      else reject(new Error(`${args[0]} ended with ${code}: ${said}`));
    });
  });
}

/** Of all threads, in ticks of 10 ms. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
