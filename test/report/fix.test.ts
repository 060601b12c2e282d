import { describe, expect, it } from 'vitest';
import { hostile } from './sample.ts';
import { heardBy } from './shim.ts';

/** What a shell could take for something else than a word. */
const words = [
  ...Object.values(hostile).map((text) => text.replaceAll('\u0000', '').replaceAll('\ud800', '')),
  ...['', ' ', "'", "''", '"', '$HOME', '$(touch pwned)', '`touch pwned`', '\\', '!!', '~', '*', '{a,b}', 'a\nb', '#x'],
  ...['-rf', '--help', '&& touch pwned', '; touch pwned', '| cat', '>pwned', '<(ls)', 'é', "it's", '%s', 'a=b'],
];

describe.each(['sh', 'bash'])('a printed command in %s', (shell) => {
  it('is one argument a value, whatever the name', async () => {
    const commands = ['aws', 'gcloud', 'az'].flatMap((cli) =>
      words.map((word) => [cli, 'clusters', 'update', `--name=${word}`, word, '--yes']),
    );
    expect(await heardBy(shell, commands)).toEqual(commands);
  });
});
