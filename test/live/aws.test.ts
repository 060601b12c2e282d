import {
  CreateClusterCommand,
  type CreateClusterRequest,
  CreateNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import { CreateAccountCommand, CreateOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ConfigInput, configSchema } from '../../shared/config.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { Account, Cluster, ClusterRef, Lost } from '../../shared/model/cluster.ts';
import { type Fact, facts, type Gap } from '../../shared/model/snapshot.ts';
import { createEks } from '../../shared/providers/eks/index.ts';
import { rules } from '../../shared/rules/index.ts';
import { startMoto } from './start-moto.ts';

const regions = ['us-east-1', 'eu-central-1', 'ap-southeast-2'];
const management = '123456789012';
const total = 60;
/** Asked of every cluster and answered by nobody here. */
const lacking: readonly Fact[] = [
  ...(['access-entries', 'account-defaults', 'addons', 'capabilities', 'certificate-authorities'] as const),
  ...(['identity-providers', 'insights', 'pod-identities', 'versions'] as const),
];

interface Described {
  readonly ref: ClusterRef;
  readonly cluster: Cluster;
  readonly gaps: readonly Gap[];
}

let moto: Awaited<ReturnType<typeof startMoto>>;
const accounts: string[] = [];
const made = new Map<string, number>();

beforeAll(async () => {
  moto = await startMoto();
  for (const [name, value] of Object.entries(moto.env)) vi.stubEnv(name, value);
  const organizations = new OrganizationsClient({});
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  accounts.push(management);
  for (const name of ['payments', 'research']) {
    const request = new CreateAccountCommand({ AccountName: name, Email: `${name}@example.com` });
    accounts.push((await organizations.send(request)).CreateAccountStatus?.AccountId ?? '');
  }
  for (let n = 0; n < total; n += 1) await create(n);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await moto?.close();
});

/** Accounts and regions in turn, so that each of the nine pairs has six or seven. */
async function create(n: number): Promise<void> {
  const account = accounts[n % 3] ?? '';
  const region = regions[Math.floor(n / 3) % 3] ?? '';
  const name = `cluster-${n}`;
  const client = new EKSClient({ region, ...(account === management ? {} : { credentials: await enter(account) }) });
  const { cluster } = await client.send(new CreateClusterCommand({ name, ...shape(n, account, region) }));
  made.set(cluster?.arn ?? '', n);
  if (n % 5 === 0)
    await client.send(
      new CreateNodegroupCommand({
        clusterName: name,
        nodegroupName: 'workers',
        subnets: ['subnet-1'],
        nodeRole: `arn:aws:iam::${account}:role/node`,
        instanceTypes: ['m7g.large'],
      }),
    );
}

const open = (n: number) => n % 2 === 0;
const encrypted = (n: number) => n % 4 === 0;
const logged = (n: number) => n % 3 === 0;

function shape(n: number, account: string, region: string): Omit<CreateClusterRequest, 'name'> {
  const keyArn = `arn:aws:kms:${region}:${account}:key/11111111-2222-3333-4444-555555555555`;
  return {
    version: '1.33',
    roleArn: `arn:aws:iam::${account}:role/cluster`,
    resourcesVpcConfig: {
      subnetIds: ['subnet-1', 'subnet-2'],
      endpointPublicAccess: true,
      publicAccessCidrs: open(n) ? ['0.0.0.0/0'] : ['198.51.100.0/24'],
    },
    ...(encrypted(n) && { encryptionConfig: [{ resources: ['secrets'], provider: { keyArn } }] }),
    logging: { clusterLogging: [{ types: ['api', 'audit'], enabled: logged(n) }] },
    tags: { team: `team-${n % 7}` },
  };
}

async function enter(account: string) {
  const RoleArn = `arn:aws:iam::${account}:role/kubesweep-read`;
  const { Credentials: made } = await new STSClient({}).send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test' }),
  );
  return {
    accessKeyId: made?.AccessKeyId ?? '',
    secretAccessKey: made?.SecretAccessKey ?? '',
    sessionToken: made?.SessionToken ?? '',
  };
}

async function sweep(eks: ConfigInput['eks']) {
  const config = configSchema.parse({ eks });
  const provider = createEks({ config, retryStrategy: new ConfiguredRetryStrategy(2, () => 10) });
  const [found, lost, refs]: [Account[], Lost[], ClusterRef[]] = [[], [], []];
  for await (const item of provider.accounts()) 'account' in item ? found.push(item.account) : lost.push(item.lost);
  for (const account of found)
    for await (const item of provider.discover(account))
      'cluster' in item ? refs.push(item.cluster) : lost.push(item.lost);
  const all = new Set(facts);
  const described: Described[] = [];
  for (const ref of refs) described.push({ ref, ...(await provider.describe(ref, all)) });
  return { found, lost, described };
}

describe('EKS by moto', () => {
  const organisation = { organization: true, role: 'kubesweep-read', regions } as const;
  let swept: Awaited<ReturnType<typeof sweep>>;
  beforeAll(async () => {
    swept = await sweep(organisation);
  });

  test(`the organisation’s 3 accounts and all ${total} clusters are found, nothing is lost`, () => {
    expect(swept.found.map(({ id }) => id).sort()).toEqual([...accounts].sort());
    expect(swept.lost).toEqual([]);
    expect(swept.described.map(({ ref }) => ref.id).sort()).toEqual([...made.keys()].sort());
    expect(new Set(swept.described.map(({ ref }) => `${ref.account} ${ref.region}`)).size).toBe(9);
  });

  test('each is described as it was made', () => {
    for (const { ref, cluster } of swept.described) {
      const n = made.get(ref.id) ?? -1;
      expect(cluster).toMatchObject({
        status: 'running',
        version: '1.33',
        endpoint: { public: true, publicCidrs: open(n) ? ['0.0.0.0/0'] : ['198.51.100.0/24'] },
        secretsEncryption: encrypted(n) ? 'customer-key' : 'provider-key',
        controlPlaneLogs: logged(n) ? ['api', 'audit'] : [],
        tags: { team: `team-${n % 7}` },
      });
      expect(cluster.nodePools?.map(({ name }) => name)).toEqual(n % 5 === 0 ? ['workers'] : []);
    }
  });

  test('what moto lacks is a gap of each cluster, and undisclosed, never a crash', () => {
    for (const { cluster, gaps } of swept.described) {
      expect(gaps.map(({ what }) => what).sort()).toEqual([...lacking].sort());
      expect(cluster.support).toBeUndefined();
      expect(cluster.native).toMatchObject({ addons: undefined, accessEntries: undefined });
    }
  });

  test('each is judged: what is known fails or passes, what is not is unknown', () => {
    const verdicts = new Map<string, { pass: number; fail: number; unknown: number }>();
    for (const { ref, cluster, gaps } of swept.described) {
      const snapshot = { origin: { cluster: ref }, takenAt: '2026-11-24T00:00:00Z', cluster, gaps };
      const { tally } = evaluate({ ...snapshot, objects: {}, samples: [], notServed: [] }, rules);
      for (const { rule, pass, fail, unknown } of tally) {
        const sum = verdicts.get(rule) ?? { pass: 0, fail: 0, unknown: 0 };
        verdicts.set(rule, { pass: sum.pass + pass, fail: sum.fail + fail, unknown: sum.unknown + unknown });
      }
    }
    const numbers = [...made.values()];
    const split = (fails: (n: number) => boolean) => {
      const fail = numbers.filter(fails).length;
      return { pass: total - fail, fail, unknown: 0 };
    };
    expect(verdicts.get('api-endpoint-open-to-world')).toEqual(split(open));
    expect(verdicts.get('secrets-no-customer-key')).toEqual(split((n) => !encrypted(n)));
    expect(verdicts.get('audit-logging-off')).toEqual(split((n) => !logged(n)));
    expect(verdicts.get('control-plane-version-unsupported')).toEqual({ pass: 0, fail: 0, unknown: total });
    expect(verdicts.get('network-policy-not-enforced')).toEqual({ pass: 0, fail: 0, unknown: total });
  });

  test('without regions in the configuration, the refused list of regions is lost by name and the caller’s region goes on', async () => {
    const { lost, described } = await sweep({});
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ account: management, detail: expect.stringContaining('account:ListRegions') });
    const here = [...made.keys()].filter((arn) => arn.startsWith(`arn:aws:eks:us-east-1:${management}:`));
    expect(described.map(({ ref }) => ref.id).sort()).toEqual(here.sort());
  });
});
