import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { checkConfig } from '../shared/config-text.ts';
import { sweep } from '../shared/pipeline.ts';
import { createAks } from '../shared/providers/aks/index.ts';
import { createEks } from '../shared/providers/eks/index.ts';
import { rules } from '../shared/rules/index.ts';
import { accounts, regions } from '../test/cost/estates.ts';
import { runAt, worldOf } from '../test/pipeline/world.ts';
import type { CloudMode } from './clouds-server.ts';

export interface CloudSample {
  readonly mode: CloudMode;
  readonly ms: number;
  readonly calls: number;
  readonly refused: number;
  readonly lost: number;
  /** Facts that throttling kept from being read. */
  readonly gaps: number;
  readonly clusters: number;
  readonly concurrency: number;
}

/** Sweeps one emulated cloud, and says how long it took, how many calls it cost and which clusters were lost. */
const mode = process.argv[2] as CloudMode;
const server = fork(join(import.meta.dirname, 'clouds-server.ts'), [mode]);
const [{ env, origin }] = await once(server, 'message');
Object.assign(process.env, env);
const { NODE_EXTRA_CA_CERTS: roots } = env as { readonly NODE_EXTRA_CA_CERTS?: string };
if (roots) setDefaultCACertificates([...getCACertificates('default'), readFileSync(roots, 'utf8')]);
const reports = { formats: ['json' as const] };
const config = checkConfig(
  mode === 'aks-throttled'
    ? { providers: ['aks'], aks: { endpoints: { arm: origin, entra: origin }, trustEndpoint: true }, reports }
    : { providers: ['eks'], eks: { accounts, regions, role: 'kubesweep-read' }, reports },
  String,
);
const provider = mode === 'aks-throttled' ? createAks({ config }) : createEks({ config });
const started = performance.now();
const report = await sweep(worldOf([provider], { config, rules }), runAt(2));
const ms = performance.now() - started;
server.send('ask');
const [{ calls, refused }] = await once(server, 'message');
server.disconnect();
const gaps = [...report.clusters, ...report.accounts].flatMap((one) => one.gaps);
const lost = report.clusters.filter(({ outcome }) => outcome === 'not-scanned').length + report.lost.length;
const throttled = gaps.filter(({ detail }) => /rate|throttl|429|too many/i.test(detail)).length;
const { concurrency } = config.limits;
const told = { mode, ms, calls, refused, lost, gaps: throttled, clusters: report.clusters.length, concurrency };
if (process.send) process.send(told satisfies CloudSample);
else console.log(told);
process.disconnect?.();
