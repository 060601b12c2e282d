import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one measured process says of itself. */
export interface Sample {
  /** Of the measured part; imports and start are not in it. */
  readonly ms: number;
  /** Of all threads: what the machine's other work does not stretch as much. */
  readonly cpuMs: number;
  /** VmHWM of the whole process. */
  readonly peakMb: number;
  /** Proof that the work was done: objects, findings, bytes. */
  readonly count: number;
}

/** In the child: runs the work once and tells the parent. */
export async function measure(work: () => Promise<number> | number): Promise<void> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const count = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ms, cpuMs: (user + system) / 1e3, peakMb: peakMb(), count } satisfies Sample);
  process.disconnect?.();
}

/** High-water mark of resident memory in MB (10⁶ bytes); of this address space, not of the parent's. */
export function peakMb(pid: number | 'self' = 'self'): number {
  const kb = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kb) * 1024) / 1e6;
}

/** In the parent: a fresh process of `bench/FILE`, and the first thing that it says. */
export async function start<T>(file: string, ...args: readonly string[]): Promise<{ child: ChildProcess; said: T }> {
  const child = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const said = await new Promise<T>((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`bench/${file} ${args[0] ?? ''} ended with ${code}`)));
  });
  return { child, said };
}

/** One sample of a fresh process, which has ended when this returns. */
export async function sample(file: string, ...args: readonly string[]): Promise<Sample> {
  const { child, said } = await start<Sample>(file, ...args);
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  return said;
}

/** Of an odd number of samples. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
