import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { vi } from 'vitest';
import { serveAws } from '../../demo/aws/server.ts';
import { estateSchema } from '../../demo/estate.ts';
import { createAuthority } from '../../demo/tls.ts';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { configSchema } from '../../shared/config.ts';
import { createEks } from '../../shared/providers/eks/index.ts';
import { base } from './eks-base.ts';
import { at } from './eks-region.ts';
import type { WireWorld } from './pairs.ts';

const authority = createAuthority();

/** One cluster that is as it should be, in one region of one account. */
export const world: WireWorld = {
  base,
  anchors: {
    account: ['aws', 'accounts', 0],
    region: ['aws', 'accounts', 0, 'regions', 0],
    cluster: ['aws', 'accounts', 0, 'regions', 0, 'clusters', 0],
  },
  operations: (fact) => awsCalls.filter(({ serves }) => serves === fact).map(({ operation }) => operation),
  async serve(estate, refuses) {
    const { aws } = estateSchema.parse(estate);
    if (!aws) throw new Error('no AWS in this estate');
    const served = await serveAws(aws, { authority: await authority, throttleEvery: 0, refuses });
    for (const [name, value] of Object.entries(served.env)) vi.stubEnv(name, value);
    const config = configSchema.parse({ eks: { regions: [at.region] } });
    const provider = createEks({ config, retryStrategy: new ConfiguredRetryStrategy(2, () => 1) });
    const id = `arn:aws:eks:${at.region}:${at.account}:cluster/${at.name}`;
    return {
      provider,
      ref: { provider: 'eks', account: at.account, region: at.region, name: at.name, id },
      account: { provider: 'eks', id: at.account, partition: 'aws' },
      region: at.region,
      close: served.close,
    };
  },
};
