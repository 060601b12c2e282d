import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { configSchema } from '../../shared/config.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { Provider } from '../../shared/model/provider.ts';
import { facts, type Gap } from '../../shared/model/snapshot.ts';
import { createEks } from '../../shared/providers/eks/index.ts';
import { rules } from '../../shared/rules/index.ts';
import { build } from './aws-around.ts';
import { startMoto } from './start-moto.ts';

const account = { provider: 'eks', id: '123456789012', partition: 'aws' } as const;
const places = { kept: 'us-east-1', neglected: 'eu-central-1' } as const;
type Name = keyof typeof places;
/** What moto does not answer. */
const lacking = [
  ...['access-entries', 'account-defaults', 'addons', 'capabilities', 'certificate-authorities', 'identity-providers'],
  ...['insights', 'pod-identities', 'versions'],
];

let moto: Awaited<ReturnType<typeof startMoto>>;
let provider: Provider;
const verdicts = new Map<string, string>();
const gaps = new Map<Name, readonly Gap[]>();

beforeAll(async () => {
  moto = await startMoto();
  for (const [name, value] of Object.entries(moto.env)) vi.stubEnv(name, value);
  for (const [name, region] of Object.entries(places)) await build(region, name, name === 'kept');
  const config = configSchema.parse({ eks: { regions: Object.values(places) }, rules: { profile: 'all' } });
  provider = createEks({ config, retryStrategy: new ConfiguredRetryStrategy(2, () => 10) });
  for (const [name, region] of Object.entries(places) as [Name, string][]) await judge(name, region);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await moto?.close();
});

async function judge(name: Name, region: string): Promise<void> {
  const all = new Set(facts);
  const rest = { takenAt: '2026-11-25T00:00:00Z', objects: {}, samples: [], notServed: [] };
  const id = `arn:aws:eks:${region}:${account.id}:cluster/${name}`;
  const ref = { provider: 'eks', account: account.id, region, name, id } as const;
  const { cluster, gaps: lost } = await provider.describe(ref, all);
  gaps.set(name, lost);
  const told = await provider.describeAccount?.(account, region, all);
  if (!told) throw new Error('nothing of the account');
  for (const { tally } of [
    evaluate({ ...rest, origin: { cluster: ref }, cluster, gaps: lost }, rules),
    evaluate({ ...rest, origin: { account, region }, account: told.account, gaps: told.gaps }, rules),
  ])
    for (const { rule, pass, fail, unknown, notApplicable } of tally)
      if (!notApplicable)
        verdicts.set(`${name} ${rule}`, fail ? 'fail' : unknown ? 'unknown' : pass ? 'pass' : 'no subject');
}

describe('a region that was made by AWS’s own calls, in moto', () => {
  test('what moto lacks is a gap, and nothing else is', () => {
    for (const lost of gaps.values()) expect(lost.map(({ what }) => what).sort()).toEqual([...lacking].sort());
  });
  test.each([
    'eks-node-public-address',
    'eks-node-metadata-reachable',
    'eks-node-firewall-open',
    'eks-control-plane-ports-open',
    'eks-node-role-writes-registry',
    'eks-irsa-trust-wide',
    'eks-control-plane-logs-short-lived',
    'eks-fargate-profiles-missing',
    'eks-guardduty-audit-logs-off',
    'eks-inspector-off',
    'eks-registry-scan-off',
    'eks-registry-tags-mutable',
    'eks-registry-open-to-everybody',
    'eks-secrets-key-unusable',
  ])('%s passes where it was kept, and fails where it was neglected', (rule) => {
    expect([verdicts.get(`kept ${rule}`), verdicts.get(`neglected ${rule}`)]).toEqual(['pass', 'fail']);
  });
  test.each([
    ['names no VPC of a cluster', 'eks-default-vpc'],
    ['names no VPC of a cluster', 'eks-vpc-flow-logs-off'],
    ['has no metadata defaults of an account', 'eks-node-template-weak'],
    ['has no add-ons', 'eks-vpc-cni-uses-node-role'],
    ['knows no versions', 'eks-support-ends-soon'],
  ])('moto %s: %s is unknown, never a pass', (_, rule) => {
    expect([verdicts.get(`kept ${rule}`), verdicts.get(`neglected ${rule}`)]).toEqual(['unknown', 'unknown']);
  });
});
