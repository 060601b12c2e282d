import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { aksBreakages } from './breakages-aks.ts';
import { eksBreakages } from './breakages-eks.ts';
import { liveBreakages } from './breakages-live.ts';
import { type Breakage, breakages } from './breakages-table.ts';
import { workloadBreakages } from './breakages-workloads.ts';

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2).filter((word) => word !== '--live');
/** Those of the live suites need Go and minutes: only when asked for. */
const live = process.argv.includes('--live');
const chosen = (live ? liveBreakages : [...breakages, ...aksBreakages, ...eksBreakages, ...workloadBreakages]).filter(
  ({ name, file }) => words.every((word) => `${name} ${file}`.includes(word)),
);
const copy = await mkdtemp(join(tmpdir(), 'kubesweep-breakages-'));
try {
  await copyCheckout();
  const { failed, passed } = await vitest([...new Set(chosen.flatMap(({ tests }) => tests))], 0);
  console.log(`${passed} tests pass before anything is broken`);
  for (const { file, why } of failed) console.log(`FAILS already: ${file}: ${why}`);
  let green = 0;
  for (const breakage of chosen) {
    const already = failed.find(({ file }) => breakage.tests.includes(file));
    const verdict = already ? { red: false, why: `${already.file} fails already` } : await tried(breakage);
    if (!verdict.red) green += 1;
    console.log(
      `${verdict.red ? 'red  ' : 'GREEN'}  ${breakage.name} (${breakage.file}): ${verdict.why.slice(0, 120)}`,
    );
  }
  console.log(`${chosen.length - green} red, ${green} green`);
  process.exitCode = green ? 1 : 0;
} finally {
  await rm(copy, { recursive: true, force: true });
}

/** What git would commit, beside the same packages; caches stay in the copy. */
async function copyCheckout(): Promise<void> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0').filter(Boolean))
    await cp(join(root, file), join(copy, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error; // deleted and not yet committed
    });
  if (live) await symlink(join(root, '.cache'), join(copy, '.cache'));
  await mkdir(join(copy, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules')))
    if (!name.startsWith('.vite')) await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name));
}

/** Red when a test fails by the breakage alone; the file is whole again afterwards. */
async function tried({ file, from, to, tests }: Breakage): Promise<{ readonly red: boolean; readonly why: string }> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  const found = [...text.matchAll(new RegExp(typeof from === 'string' ? RegExp.escape(from) : from, 'g'))];
  if (found.length !== 1) return { red: false, why: `the pattern is found ${found.length} times: ${from}` };
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  const { failed } = await vitest(tests, 1).finally(() => writeFile(path, text));
  const [first] = failed;
  if (!first) return { red: false, why: `nothing in ${tests.join(' ')} minds` };
  return { red: first.test, why: first.why };
}

interface Failure {
  readonly file: string;
  /** False where the file could not be loaded or set up: then no test has judged. */
  readonly test: boolean;
  readonly why: string;
}
interface Results {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** These test files of the copy, by vitest's own JSON. */
async function vitest(tests: readonly string[], bail: number) {
  const outputFile = join(copy, 'results.json');
  await rm(outputFile, { force: true });
  const args = [
    'run',
    '--project',
    live ? 'live' : 'unit',
    '--bail',
    String(bail),
    '--reporter',
    'json',
    '--outputFile',
    outputFile,
  ];
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args, ...tests], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 600_000,
  });
  await once(child, 'close');
  const { numPassedTests, testResults }: Results = JSON.parse(await readFile(outputFile, 'utf8'));
  const failed = testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const file = relative(copy, name);
    const bad = assertionResults.filter((one) => one.status === 'failed');
    if (bad.length) return bad.map(({ fullName }) => ({ file, test: true, why: fullName }));
    return status === 'failed' && message ? [{ file, test: false, why: `no test ran: ${message.split('\n')[0]}` }] : [];
  });
  return { passed: numPassedTests, failed: failed.sort((a, b) => Number(b.test) - Number(a.test)) };
}
