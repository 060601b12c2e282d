import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServedAws } from '../../demo/aws/server.ts';
import { entry, policy } from '../../demo/estate/aws-parts.ts';
import type { Cluster } from '../../shared/model/cluster.ts';
import { facts } from '../../shared/model/snapshot.ts';
import { account, at, cases, region, vpcConfig } from './eks-cases.ts';
import { eksAt, startAws } from './eks-world.ts';

/** Named as on the wire; no VPC, no version, no endpoint. */
const registered = { name: 'registered', status: 'PENDING', connectorConfig: { provider: 'GKE' }, tags: { a: '1' } };

describe('what DescribeCluster leaves out', () => {
  let served: ServedAws;
  const names = new Map(cases.map(([label], index) => [label, `c${index}`]));
  beforeAll(async () => {
    const clusters = cases.map(([label, over, { addons = [], nodegroups = [] }]) => ({
      cluster: { name: names.get(label), version: '1.35', status: 'ACTIVE', ...vpcConfig({}), ...over },
      addons,
      nodegroups,
    }));
    const entries = {
      cluster: { name: 'entries', version: '1.35', accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' } },
      accessEntries: [
        entry(at('entries'), 'role/a+b/admin', { kubernetesGroups: null }, [policy('AmazonEKSClusterAdminPolicy')]),
        entry(at('entries'), 'user/eve', { kubernetesGroups: ['dev'] }, [
          policy('AmazonEKSViewPolicy', ['a', 'b']),
          policy('AmazonEKSEditPolicy', ['c']),
          policy('AmazonEKSAdminViewPolicy'),
        ]),
        entry(at('entries'), 'role/third'),
      ],
    };
    const all = [...clusters, entries, { cluster: registered }];
    served = await startAws({
      caller: account,
      accounts: [{ id: account, name: 'a', regions: [{ name: region, clusters: all }] }],
    });
  });
  afterAll(() => served.close());
  afterEach(() => vi.unstubAllEnvs());
  const read = (name: string) => {
    const id = `arn:aws:eks:${region}:${account}:cluster/${name}`;
    return eksAt(served).describe({ provider: 'eks', account, region, name, id }, new Set(facts));
  };

  it.each(cases)('%s', async (label, _, __, expected) => {
    const { cluster, gaps } = await read(names.get(label) ?? '');
    expect(cluster).toMatchObject(expected);
    expect(gaps).toEqual([]);
    expect(JSON.parse(JSON.stringify(cluster))).toEqual(withoutUndefined(cluster));
  });
  it('a registered cluster says next to nothing', async () => {
    const { cluster, gaps } = await read('registered');
    expect(cluster).toMatchObject({
      status: 'creating',
      version: undefined,
      mode: undefined,
      secretsEncryption: undefined,
      controlPlaneLogs: undefined,
      nodePools: undefined,
      endpoint: { public: undefined, private: undefined, publicCidrs: undefined },
      native: { authenticationMode: undefined, addons: undefined },
      tags: { a: '1' },
    });
    expect(gaps).toEqual([]);
  });
  it('access entries with cluster-wide and narrower policies', async () => {
    const { cluster } = await read('entries');
    const prefix = 'arn:aws:eks::aws:cluster-access-policy';
    expect(cluster.native).toMatchObject({
      accessEntries: [
        {
          principalArn: `arn:aws:iam::${account}:role/a+b/admin`,
          groups: [],
          policies: [`${prefix}/AmazonEKSClusterAdminPolicy`],
        },
        {
          principalArn: `arn:aws:iam::${account}:user/eve`,
          groups: ['dev'],
          policies: [
            `${prefix}/AmazonEKSViewPolicy in a,b`,
            `${prefix}/AmazonEKSEditPolicy in c`,
            `${prefix}/AmazonEKSAdminViewPolicy`,
          ],
        },
        { groups: [], policies: [] },
      ],
    });
  });
  it('asks for versions once per process and region', async () => {
    const provider = eksAt(served);
    const count = () => served.requests.filter(({ operation }) => operation === 'eks:DescribeClusterVersions').length;
    const before = count();
    const refs = ['c0', 'c1', 'c2'].map((name) => ({ provider: 'eks' as const, account, region, name, id: name }));
    await Promise.all(refs.map((ref) => provider.describe(ref, new Set(['versions']))));
    expect(count() - before).toBe(2);
  });
});

const withoutUndefined = (cluster: Cluster): unknown =>
  JSON.parse(JSON.stringify(cluster), (_, value: unknown) => value ?? undefined);
