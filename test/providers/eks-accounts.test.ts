import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServeAwsOptions } from '../../demo/aws/server.ts';
import { awsEstate } from '../../demo/estate/aws.ts';
import type { EstateInput } from '../../demo/estate.ts';
import { type ConfigInput, configSchema } from '../../shared/config.ts';
import { createEks } from '../../shared/providers/eks/index.ts';
import { all, eksAt, startAws } from './eks-world.ts';

afterEach(() => vi.unstubAllEnvs());

const caller = '111122223333';
const member = '222233334444';
const legacy = '555566667777';
type Aws = NonNullable<EstateInput['aws']>;

/** What a provider with this configuration finds in an estate. */
async function sweep(eks: ConfigInput['eks'], options: Partial<ServeAwsOptions> = {}, estate: Aws = awsEstate()) {
  const served = await startAws(estate, { throttleEvery: 0, ...options });
  const provider = eksAt(served, eks);
  const [accounts, clusters, lost] = [[] as string[], [] as string[], [] as string[]];
  const keep = ({ account, region, why }: { account?: string; region?: string; why: string }) =>
    lost.push([account, region, why].filter(Boolean).join(' '));
  const remedies: string[] = [];
  for (const each of await all(provider.accounts())) {
    if ('lost' in each) {
      keep(each.lost);
      remedies.push(each.lost.remedy);
      continue;
    }
    accounts.push(each.account.id);
    for (const found of await all(provider.discover(each.account))) {
      if ('lost' in found) {
        keep(found.lost);
        remedies.push(found.lost.remedy);
      } else clusters.push(found.cluster.id);
    }
  }
  await served.close();
  const operations = new Set(served.requests.map(({ operation }) => operation));
  return { accounts, clusters, lost, remedies: remedies.join('\n'), operations, served };
}
const names = (arns: readonly string[]) => arns.map((arn) => arn.split('/')[1]).sort();

describe('whom the configuration names', () => {
  it('nobody: the caller’s own account in its enabled regions', async () => {
    const { accounts, clusters, lost, operations } = await sweep({});
    expect(accounts).toEqual([caller]);
    expect(names(clusters)).toEqual(['batch', 'ci-preview', 'payments', 'shop-prod', 'toolbox']);
    expect(lost).toEqual([`${caller} ap-southeast-2 denied`]);
    expect(operations).not.toContain('sts:AssumeRole');
    expect(operations).not.toContain('organizations:ListAccounts');
  });
  it('a list and regions: nothing else is asked', async () => {
    const { accounts, clusters, operations } = await sweep({
      accounts: [member],
      role: 'kubesweep-read',
      regions: ['eu-central-1'],
    });
    expect([accounts, names(clusters)]).toEqual([[member], ['warehouse']]);
    expect([...operations].sort()).toEqual(['eks:ListClusters', 'sts:AssumeRole', 'sts:GetCallerIdentity']);
  });
  it('an organisation: ACTIVE accounts but the excluded ones', async () => {
    const { accounts, lost } = await sweep({ organization: true, role: 'kubesweep-read', excludeAccounts: [legacy] });
    expect(accounts).toEqual([caller, member]);
    expect(lost).toEqual([`${caller} ap-southeast-2 denied`]);
  });
  it('an organisation that may not be read: lost, and the caller’s account goes on', async () => {
    const { accounts, lost, remedies } = await sweep(
      { organization: true, role: 'r' },
      { refuses: ['organizations:ListAccounts'] },
    );
    expect(accounts).toEqual([caller]);
    expect(lost).toEqual(['denied', `${caller} ap-southeast-2 denied`]);
    expect(remedies).toContain('Grant organizations:ListAccounts');
  });
  it('another account without a role: lost with what to set', async () => {
    const { clusters, lost, remedies } = await sweep({ accounts: [caller, member] });
    expect(clusters).toHaveLength(5);
    expect(lost).toEqual([`${caller} ap-southeast-2 denied`, `${member} denied`]);
    expect(remedies).toContain('eks.role');
  });
  it('a role of another name: one loss for the account, not one a region', async () => {
    const { lost, remedies } = await sweep({
      accounts: [member],
      role: 'other',
      regions: ['eu-central-1', 'us-east-1'],
    });
    expect(lost).toEqual([`${member} denied`]);
    expect(remedies).toContain(`arn:aws:iam::${member}:role/other`);
  });
  it('regions that may not be listed: lost, and the caller’s region goes on', async () => {
    const { clusters, lost, remedies } = await sweep({}, { refuses: ['account:ListRegions'] });
    expect(names(clusters)).toEqual(['ci-preview', 'shop-prod']);
    expect(lost).toEqual([`${caller} denied`]);
    expect(remedies).toMatch(/Grant account:ListRegions.*eks\.regions: only eu-west-1 was swept/);
  });
  it('a partition of its own: ARNs of roles and clusters follow the caller’s', async () => {
    const regions = [{ name: 'us-gov-west-1', clusters: [{ cluster: { name: 'gov' } }] }];
    const accounts = [
      { id: caller, name: 'a', regions: [] },
      { id: member, name: 'b', regions },
    ];
    const estate = { partition: 'aws-us-gov', caller, accounts };
    const { clusters } = await sweep(
      { accounts: [member], role: 'kubesweep-read', regions: ['us-gov-west-1'] },
      {},
      estate,
    );
    expect(clusters).toEqual([`arn:aws-us-gov:eks:us-gov-west-1:${member}:cluster/gov`]);
  });
  it('profiles: each its account, twice the same only once, a broken one is lost', async () => {
    const [served, folder] = await Promise.all([startAws(awsEstate()), mkdtemp(join(tmpdir(), 'kubesweep-aws-'))]);
    const other = served.principals.issue(member, `arn:aws:iam::${member}:user/ops`).key;
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...env } = served.env;
    const section = (name: string, id = '', secret = '') =>
      `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
    const file = join(folder, 'credentials');
    await writeFile(
      file,
      section('main', AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) +
        section('again', AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) +
        section('data', other.accessKeyId, other.secretAccessKey),
    );
    const files = { AWS_SHARED_CREDENTIALS_FILE: file, AWS_CONFIG_FILE: file, AWS_ACCESS_KEY_ID: '' };
    const provider = eksAt({ env: { ...env, ...files } }, { profiles: ['main', 'again', 'data', 'typo'] });
    const found = await all(provider.accounts());
    expect(found.flatMap((one) => ('account' in one ? [`${one.account.name} ${one.account.id}`] : []))).toEqual([
      `main ${caller}`,
      `data ${member}`,
    ]);
    expect(found.flatMap((one) => ('lost' in one ? [one.lost.remedy] : []))).toEqual([
      expect.stringMatching(/^Profile typo: Set AWS_PROFILE/),
    ]);
    const ref = { provider: 'eks', account: member, region: 'eu-central-1', name: 'warehouse', id: 'x' } as const;
    expect((await provider.describe(ref, new Set())).cluster.version).toBe('1.34');
    await Promise.all([served.close(), rm(folder, { recursive: true })]);
  });
});

it('a role is entered once, and again before its session ends', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() });
  const served = await startAws(awsEstate());
  const provider = eksAt(served, { accounts: [member], role: 'kubesweep-read', regions: ['eu-central-1'] });
  const ref = { provider: 'eks', account: member, region: 'eu-central-1', name: 'warehouse', id: 'x' } as const;
  const entered = async (minutes: number) => {
    vi.setSystemTime(Date.now() + minutes * 60_000);
    await Promise.all([provider.describe(ref, new Set()), provider.describe(ref, new Set())]);
    return served.requests.filter(({ operation }) => operation === 'sts:AssumeRole').length;
  };
  expect([await entered(0), await entered(50), await entered(6), await entered(1)]).toEqual([1, 1, 2, 2]);
  vi.useRealTimers();
  await served.close();
});

it('a credential program that hangs is given up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-aws-'));
  const file = join(folder, 'config');
  await writeFile(file, '[profile slow]\ncredential_process = sleep 8\n');
  const env = { AWS_CONFIG_FILE: file, AWS_SHARED_CREDENTIALS_FILE: file, AWS_REGION: 'eu-west-1' };
  const before = performance.now();
  const found = await all(eksAt({ env }, { profiles: ['slow'] }, { limitMs: 500 }).accounts());
  expect(performance.now() - before).toBeLessThan(4_000);
  expect(found).toMatchObject([{ lost: { why: 'denied', detail: expect.stringContaining('no answer within 0.5 s') } }]);
  await rm(folder, { recursive: true });
});

describe('events name clusters, the configuration says who may be entered', () => {
  const ref = (account: string) =>
    ({ provider: 'eks', account, region: 'eu-central-1', name: 'warehouse', id: 'x' }) as const;
  it.each([
    ['an account that is configured', { accounts: [member], role: 'kubesweep-read' }, member, undefined],
    ['one that is not', { accounts: [caller], role: 'kubesweep-read' }, member, 'ConfigError'],
    ['one where only the caller is meant', {}, member, 'ConfigError'],
    [
      'one that is excluded',
      { organization: true, role: 'kubesweep-read', excludeAccounts: [member] },
      member,
      'ConfigError',
    ],
  ] as const)('%s', async (_, eks, account, error) => {
    const served = await startAws(awsEstate());
    const config = { ...eks, ...('accounts' in eks ? { accounts: [...eks.accounts] } : {}) } as ConfigInput['eks'];
    const described = eksAt(served, config).describe(ref(account), new Set());
    expect(await described.then(() => undefined).catch(({ name }: Error) => name)).toBe(error);
    await served.close();
  });
});

describe('where credentials go', () => {
  it.each([
    ['by configuration', { eks: { endpoints: { sts: 'http://sts.example.com' } } }, {}],
    ['by variable', {}, { AWS_ENDPOINT_URL_STS: 'http://sts.example.com' }],
  ] as const)('never in clear text off this machine: %s', async (_, input, env) => {
    const all_ = {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'eu-west-1',
      ...env,
    };
    for (const [name, value] of Object.entries(all_)) vi.stubEnv(name, value);
    const asked = all(createEks({ config: configSchema.parse(input) }).accounts());
    await expect(asked).rejects.toThrow(/must be https, or http on loopback/);
  });
});
