import { afterEach, describe, expect, it, vi } from 'vitest';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { type Fact, facts } from '../../shared/model/snapshot.ts';
import { base } from '../wire/eks-base.ts';
import { at } from '../wire/eks-region.ts';
import { eksAt, startAws } from './eks-world.ts';

afterEach(() => vi.unstubAllEnvs());

type Estate = NonNullable<ReturnType<typeof base>['aws']>;
const every = new Set<Fact>(facts);
const account = { provider: 'eks', id: at.account, partition: 'aws' } as const;
const refOf = (name: string) => ({ provider: 'eks' as const, account: at.account, region: at.region, name, id: name });

/** The small estate, with what none of its parts would make anybody ask. */
function whole(): Estate {
  const { aws } = base();
  const held = aws?.accounts[0]?.regions[0]?.clusters?.[0];
  if (!aws || !held) throw new Error('no cluster');
  held.insights = [{ id: 'i', name: 'i', category: 'UPGRADE_READINESS', insightStatus: { status: 'ERROR' } }];
  held.capabilities = [{ capabilityName: 'ack', type: 'ACK', configuration: { ack: {} } }];
  held.nodegroups?.push({ nodegroupName: 'plain', resources: { autoScalingGroups: [{ name: 'eks-apps-3ac1b2d4' }] } });
  const [repository] = aws.accounts[0]?.regions[0]?.repositories ?? [];
  if (repository) repository.policyText = '{"Statement":[]}';
  return aws;
}

describe('shared things', () => {
  it('are asked once, however many clusters share them', async () => {
    const aws = whole();
    const region = aws.accounts[0]?.regions[0];
    const [held] = region?.clusters ?? [];
    const names = Array.from({ length: 9 }, (_, n) => `c${n}`);
    if (region && held)
      region.clusters = names.map((name) => ({ ...structuredClone(held), cluster: { ...held.cluster, name } }));
    const served = await startAws(aws);
    const provider = eksAt(served, { regions: [at.region] });
    const described = await Promise.all(names.map((name) => provider.describe(refOf(name), every)));
    await provider.describeAccount?.(account, at.region, every);
    expect(described.flatMap(({ gaps }) => gaps)).toEqual([]);
    const made = (operation: string) => served.requests.filter((one) => one.operation === operation).length;
    const once = awsCalls.filter(
      ({ operation }) => !/^eks:|DescribeInstances|^(sts|organizations|account):/.test(operation),
    );
    const counts = Object.fromEntries(once.map(({ operation }) => [operation, made(operation)]));
    const roles = {
      'iam:GetRole': 4,
      'iam:ListAttachedRolePolicies': 4,
      'iam:ListRolePolicies': 4,
      'iam:ListRoles': 3,
    };
    const documents = { 'iam:GetPolicy': 5, 'iam:GetPolicyVersion': 5 };
    expect(counts).toEqual({
      ...Object.fromEntries(once.map(({ operation }) => [operation, 1])),
      ...roles,
      ...documents,
    });
    expect(made('eks:DescribeClusterVersions')).toBe(2);
    expect(made('eks:DescribeAddonVersions')).toBe(3);
    expect(made('eks:DescribeCluster')).toBe(9);
    await served.close();
  });
  it('are asked by no one where no rule wants them', async () => {
    const served = await startAws(whole());
    await eksAt(served).describe(refOf(at.name), new Set(['cluster']));
    expect(new Set(served.requests.map(({ operation }) => operation))).toEqual(
      new Set(['sts:GetCallerIdentity', 'eks:DescribeCluster']),
    );
    await served.close();
  });
});

describe('a refused call is a gap of its own fact, and of no other', () => {
  const further = awsCalls.filter(({ serves }) => !['accounts', 'discover', 'connect', 'cluster'].includes(serves));
  it.each(further.map(({ operation, serves }) => [operation, serves as Fact]))('%s', async (operation, fact) => {
    const served = await startAws(whole(), { throttleEvery: 0, refuses: [operation] });
    const provider = eksAt(served, { regions: [at.region] });
    const { gaps } = await provider.describe(refOf(at.name), every);
    const ofAccount = await provider.describeAccount?.(account, at.region, every);
    const all = [...gaps, ...(ofAccount?.gaps ?? [])];
    const told = operation === 'ecr:DescribeRepositories' ? ['registries', 'registry-policies'] : [fact];
    expect([...new Set(all.map(({ what }) => what))].sort()).toEqual(told);
    for (const { why, detail } of all) {
      expect(why).toBe('denied');
      expect(detail).toContain(`Grant ${operation} to the role`);
    }
    const denied = served.requests.filter(({ status, operation: asked }) => asked === operation && status === 200);
    expect(denied).toEqual([]);
    await served.close();
  });
});
