import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const node = `node-linux-${arch()}`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubesweep-node22-'));
  await run('npm', ['run', 'build'], { cwd: root });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(root, 'dist') });
  const [{ filename }] = JSON.parse(stdout);
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  await run('npm', ['install', '--no-audit', '--no-fund', '--no-save', `./${filename}`, `${node}@22.23.3`], {
    cwd: folder,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('the built package sweeps the embedded estate on Node 22', async () => {
  const env = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` };
  const { stdout: version } = await run('node', ['--version'], { cwd: folder, env });
  expect(version).toMatch(/^v22\./);
  const { stdout } = await run('npx', ['--offline', 'kubesweep', 'demo', '--out', 'reports'], { cwd: folder, env });
  expect(stdout).toContain('would have exited with 1');
  expect(await readFile(join(folder, 'reports/latest/report.html'), 'utf8')).toContain('<!doctype html>');
}, 120_000);
