import { beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../shared/config-text.ts';
import { RemoteError } from '../../shared/errors.ts';
import type { Account, Lost } from '../../shared/model/cluster.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { callTheRoll } from '../../shared/pipeline/roll.ts';
import type { Progress, Scope, World } from '../../shared/pipeline/world.ts';

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
    yield { lost: lost('organizations/7') };
  },
  async *discover({ id }) {
    if (id === '3') throw new RemoteError('list', 'unreachable', 'gone');
    yield { lost: lost('1', 'a-1') };
    yield { cluster: { provider: 'eks', account: '1', region: 'b-1', name: 'c', id: 'c' } };
  },
  describe: async () => Promise.reject(new Error('not asked')),
  connect: async () => Promise.reject(new Error('not asked')),
};

let told: Progress[] = [];
beforeEach(() => {
  told = [];
});
const roll = (select: object, scope: Scope = {}) =>
  callTheRoll(
    {
      config: checkConfig({ select }, String),
      providers: new Map([['eks', provider]]),
      leftOut: new Map(),
      signal: new AbortController().signal,
      progress: (event: Progress) => told.push(event),
    } as unknown as World,
    { id: 'r', startedAt: '', narrowed: true, tool: 't' },
    scope,
  );
const places = async (...given: Parameters<typeof roll>) =>
  (await roll(...given)).lost.map(({ account, region }) => [account, region].filter(Boolean).join(' ')).sort();

describe('what nobody asked for cannot be lost', () => {
  it.each([
    ['everything', {}, {}, ['1 a-1', '2', '3', 'organizations/7']],
    ['one account, which an organisation that refuses may hold', { accounts: ['1'] }, {}, ['1 a-1', 'organizations/7']],
    ['one account, by event', {}, { accounts: ['3'] }, ['3', 'organizations/7']],
    ['another region: only what may hold it', { regions: ['b-1'] }, {}, ['2', '3', 'organizations/7']],
    ['the lost region, by event', {}, { regions: ['a-1'] }, ['1 a-1', '2', '3', 'organizations/7']],
  ])('%s', async (_, select, scope, expected) => {
    expect(await places(select, scope)).toEqual(expected);
  });
});

describe('what was asked for and matches nothing is said', () => {
  it.each([
    ['an account', { accounts: ['1', '9'] }, {}, ['9']],
    ['an account, by event', {}, { accounts: ['9', '2'] }, ['9']],
    ['an account that the configuration leaves out', { accounts: ['1'] }, { accounts: ['3'] }, ['3']],
    ['none', { accounts: ['1', '2'] }, {}, []],
  ])('%s is lost', async (_, select, scope, expected) => {
    const { lost: found } = await roll(select, scope);
    const missing = found.filter(({ detail }) => /asked for and not found/.test(detail));
    expect(missing.map(({ account }) => account)).toEqual(expected);
    for (const one of missing)
      expect(one).toMatchObject({ provider: 'eks', why: 'failed', remedy: expect.stringMatching(/discover/) });
  });

  it.each([
    ['a region', { regions: ['b-1', 'c-1'] }, {}, ['region c-1']],
    ['a lost region is told as such', { regions: ['a-1', 'b-1'] }, {}, []],
    ['a name', { clusters: ['c', 'd*'] }, {}, ['cluster d*']],
    ['both, by event', {}, { regions: ['z'], clusters: ['y'] }, ['region z', 'cluster y']],
    ['nothing', {}, {}, []],
  ])('%s', async (_, select, scope, expected) => {
    await roll(select, scope);
    expect(told).toEqual(expected.length ? [{ event: 'unmatched', asked: expected }] : []);
  });
});
