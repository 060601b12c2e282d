import { spawn } from 'node:child_process';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where what was built stays between runs; not in git. */
const cache = resolve(import.meta.dirname, '../../.cache');

/** The folder `.cache/NAME`, made once by `make`; one that was left half-made is made anew. */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const complete = join(folder, 'complete');
  const there = await access(complete).then(
    () => true,
    () => false,
  );
  if (there) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await make(folder);
  await writeFile(complete, '');
  return folder;
}

/** Runs to the end; what it said is in the error. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ended with ${code}: ${said.slice(-4000)}`)),
    );
  });
}

/** A server on a free loopback port, once `probe` of its address answers; dies with this process. */
export async function startServer(
  command: string,
  args: (port: number) => readonly string[],
  probe: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(command, args(port), { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  process.once('exit', () => child.kill());
  const url = `http://127.0.0.1:${port}`;
  for (let n = 0; ; n += 1) {
    const answer = await fetch(url + probe).catch(() => undefined);
    if (answer?.ok) break;
    if (child.exitCode !== null || n > 300) {
      child.kill();
      throw new Error(`${command} does not answer: ${said}`);
    }
    await sleep(200);
  }
  return {
    url,
    async close() {
      child.kill();
      await gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
