import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { estateSchema, type Served } from '../../demo/estate.ts';
import { serveKubeconfig } from '../../demo/kubeconfig.ts';
import { ordinary, terrible } from '../../demo/kubernetes/workloads.ts';
import { createAuthority } from '../../demo/tls.ts';
import { kubesweep, start } from './run.ts';

let folder: string;
let served: Served;
let kubeconfig: string;
const sweep = (...args: string[]) => kubesweep(['sweep', '--kubeconfig', kubeconfig, ...args], { cwd: folder });

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'kubesweep-cli-'));
  const { kubeconfig: estate } = estateSchema.parse({
    kubeconfig: {
      current: 'dev',
      contexts: [
        { name: 'dev', kubernetes: { objects: ordinary({ flavour: 'plain' }) } },
        { name: 'old', login: 'exec', kubernetes: { objects: terrible(), latencyMs: 20 } },
        { name: 'slow', kubernetes: { objects: ordinary(), latencyMs: 400 } },
      ],
    },
  });
  if (!estate) throw new Error('no estate');
  served = await serveKubeconfig(estate, { authority: await createAuthority(), folder: home });
  kubeconfig = served.env.KUBECONFIG ?? '';
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => served.close());

describe('bad input ends with 2, says where and what to write, and touches nothing', () => {
  const file = async (name: string, text: string) => writeFile(join(folder, name), text);
  it.each([
    ['unknown key', 'ekz: {}\n', [], /kubesweep\.yaml:1:\d: ekz: .*known here: providers, eks, gke/],
    ['wrong type', 'limits:\n  concurrency: many\n', [], /kubesweep\.yaml:2:16: limits\.concurrency: .*number/],
    [
      'empty account',
      'eks:\n  accounts: [""]\n',
      [],
      /kubesweep\.yaml:2:14: eks\.accounts\[0\]: an AWS account id has 12 digits/,
    ],
    [
      'overlapping selectors',
      'gke: { projects: [a], organization: "1" }\n',
      [],
      /gke\.organization: projects and organization exclude each other/,
    ],
    ['no YAML', 'eks: [\n', [], /kubesweep\.yaml:\d+:\d+: .*kubesweep config example/],
    ['a rule that is not', '', ['--rule', 'no-such-rule'], /rules\.only \(--rule\): there is no rule no-such-rule/],
    ['a profile that is not', '', ['--profile', 'best'], /--profile: rules\.profile/],
    ['a number that is none', '', ['--concurrency', 'x'], /--concurrency/],
    ['a format that is not', '', ['--format', 'pdf'], /--format: reports\.formats\[0\]/],
    ['two formats on stdout', '', ['--out', '-', '--format', 'json,html'], /stdout takes one format/],
    ['a bucket without a name', '', ['--out', 's3://'], /s3:\/\/BUCKET/],
    ['a flag that is not', '', ['--frobnicate'], /unknown option '--frobnicate'/],
    ['a context that is not', '', ['--context', 'prod'], /there is no context prod: it has dev, old, slow/],
  ])('%s', async (_, yaml, args, message) => {
    await file('kubesweep.yaml', yaml);
    const { code, stderr, ms } = await sweep(...args);
    expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(await readdir(folder)).toEqual(['kubesweep.yaml']);
    expect(ms).toBeLessThan(10_000);
  });

  it.each([
    ['no kubeconfig', undefined, /no such file|cannot be read/],
    ['a kubeconfig that is no YAML', '{{{', /no YAML/],
    ['a kubeconfig that is a list', '[]', /kubeconfig/],
  ])('%s', async (_, text, message) => {
    if (text !== undefined) await file('kc', text);
    const { code, stderr } = await kubesweep(['sweep', '--kubeconfig', join(folder, 'kc')], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(existsSync(join(folder, 'kubesweep-out'))).toBe(false);
  });

  it('an estate file that cannot be read', async () => {
    await file('estate.json', '{"aws": 1}');
    const { code, stderr } = await kubesweep(['demo', 'serve', '--estate', join(folder, 'estate.json')], {
      cwd: folder,
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/estate\.json: aws: /) });
  });

  it('no credential anywhere: which clouds were tried, and why each was left out', async () => {
    const { code, stderr } = await kubesweep(['sweep'], { cwd: folder });
    expect(code).toBe(2);
    for (const provider of ['eks', 'gke', 'aks', 'kubeconfig']) expect(stderr).toMatch(new RegExp(`${provider}: .+`));
    expect(existsSync(join(folder, 'kubesweep-out/latest'))).toBe(false);
  });

  it('an --out that cannot be written', async () => {
    await file('taken', 'a file, not a folder');
    const { code, stderr } = await sweep('--out', join(folder, 'taken'));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/--out/) });
    expect(await readFile(join(folder, 'taken'), 'utf8')).toBe('a file, not a folder');
  });
});

describe('sweep', () => {
  it('leaves its reports, moves latest, prints a summary', async () => {
    const { code, stdout, stderr } = await sweep('--context', '*');
    expect(code).toBe(0);
    expect(stdout).toContain('Fix first');
    expect(stderr).toContain('3 clusters on the roll');
    const report = JSON.parse(await readFile(join(folder, 'kubesweep-out/latest/summary.json'), 'utf8'));
    expect(await readdir(join(folder, 'kubesweep-out', report.key, '..'))).toEqual(
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
    expect(await readFile(join(folder, 'kubesweep-out/latest/report.html'), 'utf8')).toContain('dev');
    const again = await kubesweep(['report', 'latest', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(again.stdout).clusters).toHaveLength(3);
  });

  it.each([
    [['--fail-on', 'critical'], 1],
    [['--fail-on', 'never', '--min-coverage', '100'], 0],
    [['--rule', 'dashboard-exposed', '--fail-on', 'low'], 0],
  ])('%j exits with %i', async (args, code) => {
    expect((await sweep('--context', args.includes('critical') ? 'old' : 'dev', ...args)).code).toBe(code);
  });

  it('coverage below the minimum exits with 3', async () => {
    await writeFile(
      join(folder, 'broken'),
      'apiVersion: v1\ncurrent-context: x\ncontexts: [{name: x, context: {cluster: x, user: x}}]\nclusters: [{name: x, cluster: {server: "https://127.0.0.1:1"}}]\nusers: [{name: x, user: {token: t}}]\n',
    );
    const { code, stdout } = await kubesweep(['sweep', '--kubeconfig', 'broken', '--min-coverage', '50'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(stdout).toMatch(/No grade.*0 % coverage/);
  });

  it('a narrowed run moves only the pointers of what it scanned', async () => {
    await sweep();
    const before = await readFile(join(folder, 'kubesweep-out/latest/summary.json'), 'utf8');
    await sweep('--context', '*', '--cluster', 'old');
    expect(await readFile(join(folder, 'kubesweep-out/latest/summary.json'), 'utf8')).toBe(before);
    expect(await readdir(join(folder, 'kubesweep-out/latest/clusters'))).toHaveLength(2);
  });

  it('what is left out is said, in the report too', async () => {
    const { stdout } = await sweep('--exclude-namespace', 'kube-*', '--skip-rule', 'runs-as-root');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Left out as configured: namespaces kube-* and rules runs-as-root.');
  });

  it('--out - prints one report and leaves nothing', async () => {
    const { stdout } = await sweep('--out', '-', '--format', 'ndjson');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).ruleId).length,
    ).toBeGreaterThan(5);
    expect(await readdir(folder)).toEqual([]);
  });

  it('exceptions accept, with reason, and do not fail the run', async () => {
    const accept = (rule: string) => `  - { rule: "${rule}", reason: r, owner: o, expires: 2999-01-01 }\n`;
    await writeFile(join(folder, 'kubesweep.yaml'), `exceptions:\n${accept('*')}${accept('never-hit')}`);
    const { code, stdout } = await sweep('--fail-on', 'low', '--out', '-', '--format', 'json');
    expect(code).toBe(0);
    const { excepted, exceptions, open } = JSON.parse(stdout);
    expect([excepted > 0, open.critical + open.high, exceptions[1].problem]).toEqual([true, 0, 'unused']);
  });

  it('SIGINT stops cleanly: what was judged is stored, marked incomplete, 130', async () => {
    const { child, ended, stderr } = start(['sweep', '--kubeconfig', kubeconfig, '--context', '*'], { cwd: folder });
    await expect.poll(stderr, { timeout: 15_000 }).toMatch(/1 of 3/);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    const [day] = await readdir(join(folder, 'kubesweep-out/runs'));
    const [run] = await readdir(join(folder, 'kubesweep-out/runs', day ?? ''));
    const summary = JSON.parse(
      await readFile(join(folder, 'kubesweep-out/runs', day ?? '', run ?? '', 'summary.json'), 'utf8'),
    );
    expect(summary.complete).toBe(false);
    expect(existsSync(join(folder, 'kubesweep-out/latest/summary.json'))).toBe(false);
    expect(stdout.length).toBeGreaterThan(0);
  });

  it('kill -9 in mid-sweep leaves the last good latest as it was', async () => {
    await sweep('--context', 'dev', '--context', 'old');
    const latest = async () => (await readdir(join(folder, 'kubesweep-out/latest'))).sort();
    const before = [await latest(), await readFile(join(folder, 'kubesweep-out/latest/summary.json'), 'utf8')];
    const { child, ended, stderr } = start(['sweep', '--kubeconfig', kubeconfig, '--context', '*'], { cwd: folder });
    await expect.poll(stderr, { timeout: 15_000 }).toMatch(/1 of 3/);
    child.kill('SIGKILL');
    await ended;
    expect([await latest(), await readFile(join(folder, 'kubesweep-out/latest/summary.json'), 'utf8')]).toEqual(before);
    expect((await sweep('--context', 'dev')).code).toBe(0);
  });

  it('files are for their owner alone', async () => {
    await sweep();
    const { mode } = (await import('node:fs')).statSync(join(folder, 'kubesweep-out/latest/report.html'));
    expect(mode & 0o077).toBe(0);
  });
});

describe('other commands', () => {
  it('a reader that has seen enough is no fault', async () => {
    const { child, ended } = start(['rules', '--format', 'json'], { cwd: folder });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [['--help'], /Examples:/],
    [['rules'], /privileged-container/],
    [['rules', 'show', 'privileged-container'], /Controls:/],
    [['permissions', '--provider', 'eks'], /eks:DescribeCluster/],
    [['permissions', '--provider', 'kubernetes'], /kind: ClusterRole/],
    [['config', 'example'], /providers: \[eks/],
  ])('%j', async (args, message) => {
    const { code, stdout } = await kubesweep(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(message) });
  });

  it('the example configuration is accepted as it stands', async () => {
    const { stdout } = await kubesweep(['config', 'example'], { cwd: folder });
    await writeFile(join(folder, 'kubesweep.yaml'), stdout.replace('eks:', 'providers: [kubeconfig]\neks:'));
    expect((await sweep()).code).toBe(0);
  });

  it('discover prints the roll and leaves nothing', async () => {
    const { code, stdout } = await kubesweep(
      ['discover', '--kubeconfig', kubeconfig, '--context', '*', '--format', 'json'],
      { cwd: folder },
    );
    expect([code, JSON.parse(stdout).clusters.length, await readdir(folder)]).toEqual([0, 3, []]);
  });

  it('doctor says what can be read', async () => {
    const { code, stdout } = await kubesweep(['doctor', '--kubeconfig', kubeconfig], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/Everything can be read/) });
  });
});

afterAll(async () => {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});
