import { expect, test } from 'vitest';
import { narrator } from '../../functions/cli/progress.ts';

test('what was asked for and is not there is said on stderr, harmless', () => {
  let said = '';
  const write = (text: string) => {
    said += text;
    return true;
  };
  narrator({ isTTY: false, write } as NodeJS.WriteStream).tell({
    event: 'unmatched',
    asked: ['region c-1', 'cluster \u001b[2Jpr*'],
  });
  expect(said).toMatch(/asked for, and not there: region c-1, cluster .*pr\*\n$/);
  expect(said).not.toContain('\u001b');
});
