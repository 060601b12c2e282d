import { arch } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPackage, run } from '../functions/installed.ts';

let installed: Awaited<ReturnType<typeof installPackage>>;
beforeAll(async () => {
  installed = await installPackage(`node-linux-${arch()}@22.23.3`);
});
afterAll(() => installed?.remove());

it('the built package sweeps the embedded estate on Node 22', async () => {
  const { folder, kubesweep, page } = installed;
  const env = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` };
  const { stdout: version } = await run('node', ['--version'], { cwd: folder, env });
  expect(version).toMatch(/^v22\./);
  const { stdout } = await kubesweep(['demo', '--out', 'reports'], env);
  expect(stdout).toContain('would have exited with 1');
  expect(await page()).toContain('<!doctype html>');
}, 120_000);
