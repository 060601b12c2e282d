import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEstate } from '../../demo/estate/index.ts';
import { type ServedEstate, serveEstate } from '../../demo/serve.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Report } from '../../shared/model/report.ts';
import { rules } from '../../shared/rules/index.ts';

const cli = join(import.meta.dirname, '../../functions/cli.ts');
let served: ServedEstate;
let folder: string;
let report: Report & { readonly findings: readonly Finding[] };

beforeAll(async () => {
  served = await serveEstate(embeddedEstate());
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-every-'));
  const args = [cli, 'sweep', '--config', served.config, '--profile', 'all', '--out', folder];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...served.env }, stdio: 'ignore' });
  expect(await new Promise((done) => child.once('exit', done))).toBe(0);
  const { runId } = JSON.parse(await readFile(join(folder, 'latest/summary.json'), 'utf8'));
  const run = `run=${runId}`;
  const day = `dt=${runId.slice(0, 4)}-${runId.slice(4, 6)}-${runId.slice(6, 8)}`;
  report = JSON.parse(await readFile(join(folder, 'runs', day, run, 'report.json'), 'utf8'));
}, 240_000);
afterAll(async () => {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

const themes = join(import.meta.dirname, '../../shared/rules');
const ofClouds = new Set(globSync('{aks,eks,gke,managed}/*.ts', { cwd: themes }).map((file) => basename(file, '.ts')));
const managed = rules.filter(({ id }) => ofClouds.has(id));
const originName = (origin: Finding['origin']) => ('cluster' in origin ? origin.cluster.id : '');

describe('the embedded estate', () => {
  it('shows every rule about clouds failing and passing', () => {
    const counts = new Map(report.rules.map((rule) => [rule.id, rule]));
    const silent = (verdict: 'pass' | 'fail') => managed.map(({ id }) => id).filter((id) => !counts.get(id)?.[verdict]);
    expect({ pass: silent('pass'), fail: silent('fail') }).toEqual({ pass: [], fail: [] });
  });

  it('is told once a fault: the stronger finding holds the weaker ones', () => {
    const of = (cluster: string, words: RegExp) =>
      report.findings.filter(
        ({ origin, status, ruleId }) =>
          status === 'fail' && 'cluster' in origin && origin.cluster.name === cluster && words.test(ruleId),
      );
    const faults = [
      ['payments', /^(api-endpoint-(open|public)|eks-private-endpoint)/],
      ['payments', /^(audit-logging|control-plane-logs-inc)/],
      ['hostile', /^api-endpoint-(open|public)/],
      ['attic', /^api-endpoint-(open|public)/],
    ] as const;
    const each = faults.map(
      ([cluster, words]) => new Set(of(cluster, words).map(({ origin }) => originName(origin))).size,
    );
    expect(each.every((n) => n > 0)).toBe(true);
    expect(faults.map(([cluster, words]) => of(cluster, words).length)).toEqual(each);
    expect(of('payments', /^api-endpoint-open/)[0]?.absorbed).toEqual(
      expect.arrayContaining(['api-endpoint-public', 'eks-private-endpoint-off']),
    );
  });

  it('has no rule that failed to run', () => {
    expect(report.findings.filter(({ message }) => message.includes('the rule failed'))).toEqual([]);
  });
});
