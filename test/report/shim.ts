import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLines } from '../../shared/report/fix.ts';

/** What tools of these names hear when a shell is given the printed commands: one argv a line, the name first. */
export async function heardBy(shell: string, commands: readonly (readonly string[])[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-shim-'));
  const shim =
    '#!/bin/sh\nprintf "%s\\0" "$(basename "$0")"\nfor one in "$@"; do printf "%s\\0" "$one"; done\nprintf "\\1"\n';
  try {
    for (const name of ['aws', 'gcloud', 'az', 'kubectl']) {
      await writeFile(join(folder, name), shim);
      await chmod(join(folder, name), 0o755);
    }
    const script = join(folder, 'script');
    await writeFile(script, commandLines({ commands }));
    const options = { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin` }, maxBuffer: 64 * 1024 * 1024 };
    const out = await new Promise<string>((done, fail) =>
      execFile(shell, [script], options, (error, stdout) => (error ? fail(error) : done(stdout))),
    );
    return out
      .split('\u0001')
      .slice(0, -1)
      .map((line) => line.split('\0').slice(0, -1));
  } finally {
    await rm(folder, { recursive: true });
  }
}
