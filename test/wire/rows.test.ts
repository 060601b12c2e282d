import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPairs } from './pairs.ts';

const facts = join(import.meta.dirname, '../../../shared/facts/managed-controls.json');
test.skipIf(!existsSync(facts))('every row of the facts has a rule and a pair', async () => {
  type Rows = { readonly [provider: string]: readonly { readonly id: string; readonly kind?: string }[] };
  const { union, noPeer } = JSON.parse(readFileSync(facts, 'utf8')) as { union: Rows; noPeer: Rows };
  const rows = [union, noPeer].flatMap((part) => Object.values(part).flat()).filter(({ kind }) => kind !== 'obsolete');
  const proved = new Set((await allPairs()).flatMap(([, pairs]) => pairs.map(({ row }) => row)));
  const missing = rows.map(({ id }) => id).filter((id) => !proved.has(id));

  expect(missing).toEqual([]);
});
