import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../shared/errors.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { sweep } from '../../shared/pipeline.ts';
import { rules } from '../../shared/rules/index.ts';
import { providerOf, runAt, worldOf } from './world.ts';

const ofRegions = rules.filter(({ id, target }) => target === 'region' && id.startsWith('eks-'));
const nowhere = { url: 'https://127.0.0.1:9', tls: {}, credentials: async () => ({}) };
const failing = (error: Error): Provider => ({
  ...providerOf('eks', { shop: nowhere }),
  describeAccount: async () => {
    throw error;
  },
});

describe('an account that cannot be described', () => {
  it.each([
    ['refused', new RemoteError('guardduty:ListDetectors', 'denied', 'not authorized')],
    ['by a fault of ours', new TypeError('x is undefined')],
  ])('%s: it is unknown, never a pass, and the sweep ends', async (_, error) => {
    const report = await sweep(worldOf([failing(error)], { rules: ofRegions }), runAt(2));
    expect(report.complete).toBe(true);
    expect(report.clusters).toHaveLength(1);
    const region = report.accounts.find((one) => one.region === 'r');
    expect(region?.unknown).toBeGreaterThan(0);
    expect(region?.gaps.map(({ detail }) => detail).join()).toContain(error.message);
    expect(report.rules.every(({ pass }) => pass === 0)).toBe(true);
  });
});
