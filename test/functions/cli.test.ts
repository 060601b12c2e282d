import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threeClusters } from './estate.ts';
import { kubesweep, start } from './run.ts';

const here = threeClusters();

describe('sweep', () => {
  it('leaves its reports, moves latest, prints a summary', async () => {
    const { code, stdout, stderr } = await here.sweep('--context', '*');
    expect(code).toBe(0);
    expect(stdout).toContain('Fix first');
    expect(stderr).toContain('4 clusters on the roll');
    const report = JSON.parse(await readFile(join(here.folder, 'kubesweep-out/latest/summary.json'), 'utf8'));
    expect(await readdir(join(here.folder, 'kubesweep-out', report.key, '..'))).toEqual(
      expect.arrayContaining([
        'findings.ndjson',
        'manifest.json',
        'report.html',
        'report.json',
        'report.md',
        'roll.json',
        'summary.json',
      ]),
    );
    expect(await readFile(join(here.folder, 'kubesweep-out/latest/report.html'), 'utf8')).toContain('dev');
    const again = await kubesweep(['report', 'latest', '--format', 'json'], { cwd: here.folder });
    expect(JSON.parse(again.stdout).clusters).toHaveLength(4);
  });

  it.each([
    [['--fail-on', 'critical'], 1],
    [['--fail-on', 'never', '--min-coverage', '100'], 0],
    [['--rule', 'dashboard-exposed', '--fail-on', 'low'], 0],
  ])('%j exits with %i', async (args, code) => {
    expect((await here.sweep('--context', args.includes('critical') ? 'old' : 'dev', ...args)).code).toBe(code);
  });

  it('coverage below the minimum exits with 3', async () => {
    await writeFile(
      join(here.folder, 'broken'),
      'apiVersion: v1\ncurrent-context: x\ncontexts: [{name: x, context: {cluster: x, user: x}}]\nclusters: [{name: x, cluster: {server: "https://127.0.0.1:1"}}]\nusers: [{name: x, user: {token: t}}]\n',
    );
    const { code, stdout } = await kubesweep(['sweep', '--kubeconfig', 'broken', '--min-coverage', '50'], {
      cwd: here.folder,
    });
    expect(code).toBe(3);
    expect(stdout).toMatch(/No grade.*0 % coverage/);
  });

  it('a narrowed run moves only the pointers of what it scanned', async () => {
    await here.sweep();
    const before = await readFile(join(here.folder, 'kubesweep-out/latest/summary.json'), 'utf8');
    await here.sweep('--context', '*', '--cluster', 'old');
    expect(await readFile(join(here.folder, 'kubesweep-out/latest/summary.json'), 'utf8')).toBe(before);
    expect(await readdir(join(here.folder, 'kubesweep-out/latest/clusters'))).toHaveLength(2);
  });

  it('what is left out is said, in the report too', async () => {
    const { stdout } = await here.sweep('--exclude-namespace', 'kube-*', '--skip-rule', 'runs-as-root');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Left out as configured: namespaces kube-* and rules runs-as-root.');
  });

  it('--out - prints one report and leaves nothing', async () => {
    const { stdout } = await here.sweep('--out', '-', '--format', 'ndjson');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).ruleId).length,
    ).toBeGreaterThan(5);
    expect(await readdir(here.folder)).toEqual([]);
  });

  it('exceptions accept, with reason, and do not fail the run', async () => {
    const accept = (rule: string) => `  - { rule: "${rule}", reason: r, owner: o, expires: 2999-01-01 }\n`;
    await writeFile(join(here.folder, 'kubesweep.yaml'), `exceptions:\n${accept('*')}${accept('never-hit')}`);
    const { code, stdout } = await here.sweep('--fail-on', 'low', '--out', '-', '--format', 'json');
    expect(code).toBe(0);
    const { excepted, exceptions, open } = JSON.parse(stdout);
    expect([excepted > 0, open.critical + open.high, exceptions[1].problem]).toEqual([true, 0, 'unused']);
  });

  it('SIGINT stops cleanly: what was judged is stored, marked incomplete, 130', async () => {
    const { child, ended, stderr } = start(['sweep', '--kubeconfig', here.kubeconfig, '--context', '*'], {
      cwd: here.folder,
    });
    await expect.poll(stderr, { timeout: 15_000 }).toMatch(/1 of 4/);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    const [day] = await readdir(join(here.folder, 'kubesweep-out/runs'));
    const [run] = await readdir(join(here.folder, 'kubesweep-out/runs', day ?? ''));
    const summary = JSON.parse(
      await readFile(join(here.folder, 'kubesweep-out/runs', day ?? '', run ?? '', 'summary.json'), 'utf8'),
    );
    expect(summary.complete).toBe(false);
    expect(existsSync(join(here.folder, 'kubesweep-out/latest/summary.json'))).toBe(false);
    expect(stdout.length).toBeGreaterThan(0);
  });

  it('kill -9 in mid-sweep leaves the last good latest as it was', async () => {
    await here.sweep('--context', 'dev', '--context', 'old');
    const latest = async () => (await readdir(join(here.folder, 'kubesweep-out/latest'))).sort();
    const before = [await latest(), await readFile(join(here.folder, 'kubesweep-out/latest/summary.json'), 'utf8')];
    const { child, ended, stderr } = start(['sweep', '--kubeconfig', here.kubeconfig, '--context', '*'], {
      cwd: here.folder,
    });
    await expect.poll(stderr, { timeout: 15_000 }).toMatch(/1 of 4/);
    child.kill('SIGKILL');
    await ended;
    expect([await latest(), await readFile(join(here.folder, 'kubesweep-out/latest/summary.json'), 'utf8')]).toEqual(
      before,
    );
    expect((await here.sweep('--context', 'dev')).code).toBe(0);
  });

  it('files are for their owner alone', async () => {
    await here.sweep();
    const { mode } = (await import('node:fs')).statSync(join(here.folder, 'kubesweep-out/latest/report.html'));
    expect(mode & 0o077).toBe(0);
  });
});
