import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
let folder: string;
const kubesweep = (...args: string[]) => run('npx', ['--offline', 'kubesweep', ...args], { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-package-'));
  await run('npm', ['run', 'build'], { cwd: root });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: dist });
  const [{ filename }] = JSON.parse(stdout);
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], { cwd: folder });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built package', () => {
  it('stands alone: a manifest of its own, no dependency, no Node pin', async () => {
    const manifest = JSON.parse(await readFile(join(dist, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: 'kubesweep',
      bin: { kubesweep: 'kubesweep.js' },
      engines: { node: '>=22.19' },
    });
    expect(Object.keys(manifest).filter((key) => /ependencies$/.test(key))).toEqual([]);
    expect((await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
      'kubesweep',
    ]);
  });

  it('runs from an empty folder by npx', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect((await kubesweep('--version')).stdout.trim()).toBe(version);
    expect((await kubesweep('rules')).stdout).toContain('privileged-container');
  }, 60_000);

  it('sweeps the embedded estate', async () => {
    const { stdout } = await kubesweep('demo', '--out', 'reports');
    expect(stdout).toContain('would have exited with 1');
    expect(await readFile(join(folder, 'reports/latest/report.html'), 'utf8')).toContain('<!doctype html>');
  }, 60_000);
});
