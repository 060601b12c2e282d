import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

/** The package, built, packed and installed (npm gets `args` too) in an empty folder, as its user has it. */
export async function installPackage(...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-package-'));
  await run('npm', ['run', 'build'], { cwd: root });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: dist });
  const [{ filename }] = JSON.parse(stdout);
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  await run('npm', ['install', '--no-audit', '--no-fund', `./${filename}`, ...args], { cwd: folder });
  return {
    folder,
    kubesweep: (args: readonly string[], env = process.env) =>
      run('npx', ['--offline', 'kubesweep', ...args], { cwd: folder, env }),
    page: () => readFile(join(folder, 'reports/latest/report.html'), 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
