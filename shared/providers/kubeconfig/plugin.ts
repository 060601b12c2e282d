import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

const maxOutput = 1024 * 1024;
const maxComplaint = 2_000;
const ownGroup = process.platform !== 'win32';

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limitMs: number;
}
export type Outcome =
  | { readonly output: string }
  | { readonly failed: string; readonly complaint?: string; readonly cause?: unknown };

/**
 * Runs a program to its end without shell, terminal or stdin. It gets a process group of its own, so that the limit
 * also ends what it started.
 */
export function runPlugin({ command, args, env, limitMs }: Call): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let child: ChildProcessByStdio<null, Readable, Readable>;
  try {
    child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup, windowsHide: true });
  } catch (error) {
    return Promise.resolve({ failed: (error as Error).message, cause: error });
  }
  let output = '';
  let complaint = '';
  const stop = (failed: string) => {
    kill(child);
    child.stdout.destroy();
    child.stderr.destroy();
    resolve({ failed, complaint });
  };
  const timer = setTimeout(
    () => stop(`it was stopped after ${limitMs / 1000} s; it may be waiting for a terminal`),
    limitMs,
  );
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (output.length > maxOutput) stop('it printed more than 1 MB');
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (complaint.length < maxComplaint) complaint += chunk;
  });
  child.on('error', (error) => resolve({ failed: error.message, cause: error }));
  child.on('close', (code, signal) =>
    resolve(code === 0 ? { output } : { failed: `it ended with ${signal ?? code}`, complaint }),
  );
  return promise.finally(() => clearTimeout(timer));
}

/** The group may be gone already. */
function kill({ pid }: { readonly pid?: number | undefined }): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
