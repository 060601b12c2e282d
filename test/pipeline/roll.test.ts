import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../shared/config-text.ts';
import { RemoteError } from '../../shared/errors.ts';
import type { Account, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { callTheRoll } from '../../shared/pipeline/roll.ts';
import type { Scope, World } from '../../shared/pipeline/world.ts';

const lost = (account: string, region?: string): Lost => ({
  provider: 'eks',
  account,
  ...(region ? { region } : {}),
  why: 'denied',
  detail: 'd',
  remedy: 'r',
});

/** Account 1 loses a region and has a cluster in another; account 2 cannot be entered; account 3 breaks off. */
const provider: Provider = {
  name: 'eks',
  async *accounts() {
    for (const id of ['1', '3']) yield { account: { provider: 'eks', id, partition: 'aws' } as Account };
    yield { lost: lost('2') };
  },
  async *discover({ id }) {
    if (id === '3') throw new RemoteError('list', 'unreachable', 'gone');
    yield { lost: lost('1', 'a-1') };
    yield { cluster: { provider: 'eks', account: '1', region: 'b-1', name: 'c', id: 'c' } };
  },
  describe: async () => Promise.reject(new Error('not asked')),
  connect: async () => Promise.reject(new Error('not asked')),
};

const roll = (select: object, scope: Scope = {}) =>
  callTheRoll(
    {
      config: checkConfig({ select }, String),
      providers: new Map([['eks', provider]]),
      leftOut: new Map(),
      signal: new AbortController().signal,
    } as unknown as World,
    { id: 'r', startedAt: '', narrowed: true, tool: 't' },
    scope,
  );
const places = async (...given: Parameters<typeof roll>) =>
  (await roll(...given)).lost.map(({ account, region }) => [account, region].filter(Boolean).join(' ')).sort();

describe('what nobody asked for cannot be lost', () => {
  it.each([
    ['everything', {}, {}, ['1 a-1', '2', '3']],
    ['one account', { accounts: ['1'] }, {}, ['1 a-1']],
    ['one account, by event', {}, { accounts: ['3'] }, ['3']],
    ['another region: only what may hold it', { regions: ['b-1'] }, {}, ['2', '3']],
    ['the lost region, by event', {}, { regions: ['a-1'] }, ['1 a-1', '2', '3']],
  ])('%s', async (_, select, scope, expected) => {
    expect(await places(select, scope)).toEqual(expected);
  });
});
