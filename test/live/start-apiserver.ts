import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cached, run } from './process.ts';

const source = join(import.meta.dirname, 'apiserver');
const flags = ['-trimpath', '-ldflags', '-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3'];
const readyWithinMs = 120_000;

/** A bearer token that the server knows, and who it stands for. */
export interface Login {
  readonly token: string;
  readonly user: string;
  readonly groups?: readonly string[];
}

/** A real kube-apiserver with its etcd, on loopback, with nothing in it. */
export interface Apiserver {
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  /** Of user admin, group system:masters. */
  readonly adminToken: string;
  /** File: one audit event a line, a request each. */
  readonly auditLog: string;
  /** PEM: certificates that this CA signed log in, CN as user and O as groups. */
  readonly clientCa: string;
  /** PEM, SEC 1. */
  readonly clientCaKey: string;
  readonly pid: number;
  /** Ends the process and removes its folder. */
  close(): Promise<void>;
}

/** Builds the server where its source is new (minutes, once), starts it and waits until it is ready (seconds). */
export async function startApiserver({ tokens = [] }: { readonly tokens?: readonly Login[] } = {}): Promise<Apiserver> {
  const binary = await build();
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-apiserver-'));
  const known = tokens.map(({ token, user, groups = [] }) => `${token},${user},${user},"${groups.join(',')}"`);
  await writeFile(join(folder, 'tokens.csv'), known.join('\n'), { mode: 0o600 });
  const log = join(folder, 'stderr.log');
  const child = spawn(binary, ['-dir', folder, '-stdin'], { stdio: ['pipe', 'ignore', openSync(log, 'w')] });
  const ended = once(child, 'exit');
  const close = async () => {
    child.stdin?.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + readyWithinMs;
  while (!existsSync(join(folder, 'ready.json'))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(100);
      continue;
    }
    const said = (await readFile(log, 'utf8')).slice(-2_000);
    await close();
    throw new Error(`the API server did not get ready: ${said}`);
  }
  const ready = JSON.parse(await readFile(join(folder, 'ready.json'), 'utf8')) as Readonly<Record<string, string>>;
  const text = (name: string) => readFile(ready[name] ?? '', 'utf8');
  return {
    url: ready.url ?? '',
    ca: await text('caFile'),
    adminToken: await text('adminTokenFile'),
    auditLog: ready.auditLogFile ?? '',
    clientCa: await text('clientCaFile'),
    clientCaKey: await text('clientCaKeyFile'),
    pid: Number(ready.pid),
    close,
  };
}

/** The binary of exactly this source. */
async function build(): Promise<string> {
  const files = await Promise.all(['main.go', 'go.mod', 'go.sum'].map((name) => readFile(join(source, name))));
  const key = hash('sha256', Buffer.concat([...files, Buffer.from(flags.join(' '))])).slice(0, 16);
  const made = (folder: string) => join(folder, 'apiserver');
  const folder = await cached(`apiserver-${key}`, (empty) =>
    run('nice', ['-n', '10', 'go', '-C', source, 'build', ...flags, '-o', made(empty), '.']),
  );
  return made(folder);
}
