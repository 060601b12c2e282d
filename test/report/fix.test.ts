import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLines } from '../../shared/report/fix.ts';
import { hostile } from './sample.ts';

/** What a shell could take for something else than a word. */
const words = [
  ...Object.values(hostile).map((text) => text.replaceAll('\u0000', '').replaceAll('\ud800', '')),
  ...['', ' ', "'", "''", '"', '$HOME', '$(touch pwned)', '`touch pwned`', '\\', '!!', '~', '*', '{a,b}', 'a\nb', '#x'],
  ...['-rf', '--help', '&& touch pwned', '; touch pwned', '| cat', '>pwned', '<(ls)', 'é', "it's", '%s', 'a=b'],
];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubesweep-shim-'));
  const shim = '#!/bin/sh\nfor one in "$@"; do printf "%s\\0" "$one"; done\nprintf "\\1"\n';
  for (const name of ['aws', 'gcloud', 'az', 'kubectl']) {
    writeFileSync(join(folder, name), shim);
    chmodSync(join(folder, name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['sh', 'bash'])('a printed command in %s', (shell) => {
  const heard = (script: string) =>
    execFileSync(shell, ['-c', script], { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin` }, encoding: 'utf8' })
      .split('\u0001')
      .slice(0, -1)
      .map((line) => line.split('\u0000').slice(0, -1));

  it('is one argument a value, whatever the name', () => {
    const commands = ['aws', 'gcloud', 'az'].flatMap((cli) =>
      words.map((word) => [cli, 'clusters', 'update', `--name=${word}`, word, '--yes']),
    );
    expect(heard(commandLines({ commands }))).toEqual(commands.map((argv) => argv.slice(1)));
  });
});
