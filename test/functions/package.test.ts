import { existsSync, globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/model/report.ts';
import { dist, installPackage, root } from './installed.ts';

let installed: Awaited<ReturnType<typeof installPackage>>;
beforeAll(async () => {
  installed = await installPackage('--offline');
}, 120_000);
afterAll(() => installed?.remove());

describe('the built package', () => {
  it('stands alone: a manifest of its own, no dependency, no Node pin', async () => {
    const manifest = JSON.parse(await readFile(join(dist, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: 'kubesweep',
      bin: { kubesweep: 'kubesweep.js' },
      engines: { node: '>=22.19' },
    });
    expect(Object.keys(manifest).filter((key) => /ependencies$/.test(key))).toEqual([]);
    const names = await readdir(join(installed.folder, 'node_modules'));
    expect(names.filter((name) => !name.startsWith('.'))).toEqual(['kubesweep']);
  });

  it('has every page that its README links to', async () => {
    const there = join(installed.folder, 'node_modules/kubesweep');
    const links = (await readFile(join(there, 'README.md'), 'utf8')).matchAll(/\]\(([^)]+)\)/g);
    const pages = [...links].map(([, page = '']) => page);
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.filter((page) => !existsSync(join(there, page)))).toEqual([]);
  });

  it('runs from an empty folder by npx', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect((await installed.kubesweep(['--version'])).stdout.trim()).toBe(version);
    expect((await installed.kubesweep(['rules'])).stdout).toContain('privileged-container');
  }, 60_000);

  it('sweeps the embedded estate', async () => {
    const { stdout } = await installed.kubesweep(['demo', '--out', 'reports']);
    expect(stdout).toContain('would have exited with 1');
    expect(await installed.page()).toContain('<!doctype html>');
    const [file = ''] = globSync('reports/runs/*/*/report.json', { cwd: installed.folder });
    const report = JSON.parse(await readFile(join(installed.folder, file), 'utf8')) as Report;
    // What was refused is the estate's; what failed would be a part that the bundle left behind.
    expect([...report.clusters, ...report.accounts].flatMap(({ gaps }) => gaps)).not.toContainEqual(
      expect.objectContaining({ why: 'failed' }),
    );
  }, 60_000);
});
