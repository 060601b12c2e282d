import { afterEach, describe, expect, it, vi } from 'vitest';
import { facts } from '../../shared/model/snapshot.ts';
import { base } from '../wire/eks-base.ts';
import { at } from '../wire/eks-region.ts';
import { pitfalls } from './eks-pitfalls.ts';
import { eksAt, startAws } from './eks-world.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what the wire says, through the SDK', () => {
  it.each(pitfalls.map((one) => [one[0], one] as const))('%s', async (_, [, change, expected, absent = []]) => {
    const { aws } = base();
    const region = aws?.accounts[0]?.regions[0];
    const held = region?.clusters?.[0];
    if (!aws || !region || !held) throw new Error('no cluster');
    change(held, region);
    const served = await startAws(aws);
    const ref = { provider: 'eks', account: at.account, region: at.region, name: at.name, id: at.name } as const;
    const { cluster, gaps } = await eksAt(served, { regions: [at.region] }).describe(ref, new Set(facts));
    expect(cluster).toMatchObject(expected);
    for (const path of absent) expect(cluster).not.toHaveProperty(path);
    expect(gaps).toEqual([]);
    expect(JSON.stringify(cluster)).not.toContain('c2VjcmV0');
    await served.close();
  });
});
