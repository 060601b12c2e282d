import type { ECRClient, Repository } from '@aws-sdk/client-ecr';
import type { GuardDutyClient } from '@aws-sdk/client-guardduty';
import type { Inspector2Client } from '@aws-sdk/client-inspector2';
import { RemoteError } from '../../errors.ts';
import type { Account } from '../../model/cluster.ts';
import type { EksAccount } from '../../model/eks.ts';
import type { EksRepository } from '../../model/eks-parts.ts';
import type { AccountFacts, Fact, Gap } from '../../model/snapshot.ts';
import { part } from './part.ts';
import type { Place } from './place.ts';
import { policyOf } from './policy.ts';
import { questions } from './questions.ts';
import { gone, type Refused, type Service } from './service.ts';

type Held<K extends keyof EksAccount> = NonNullable<EksAccount[K]>;

/** What one region of an account says of itself, as far as it is wanted. */
export async function describeRegion(
  account: Account,
  region: string,
  facts: ReadonlySet<Fact>,
  place: Place,
): Promise<{ account: AccountFacts; gaps: Gap[] }> {
  const { ask, gaps, refused } = questions((fact) => facts.has(fact));
  const policies = facts.has('registry-policies') && { refused: refused('registry-policies') };
  const [defaults, detectors, inspector, registries] = await Promise.all([
    ask('account-defaults', place.defaults),
    ask('threat-detection', () => detectorsOf(place.guardDuty)),
    ask('vulnerability-scanning', () => inspectorOf(place.inspector, account.id)),
    policies || facts.has('registries') ? registriesOf(place.ecr, refused('registries'), policies) : undefined,
  ]);
  const native = { provider: 'eks', defaults, detectors, inspector, ...registries } as const;
  return { account: { account, region, native }, gaps: [...gaps.values()] };
}

/** GuardDuty’s detectors of a region: one, or none where it was never turned on. */
export async function detectorsOf(guardDuty: Service<GuardDutyClient>): Promise<Held<'detectors'>> {
  const { ListDetectorsCommand, GetDetectorCommand } = await import('@aws-sdk/client-guardduty');
  const ids = await guardDuty.list<string>('guardduty:ListDetectors', '', async (client, NextToken, abort) => {
    const page = await client.send(new ListDetectorsCommand({ NextToken }), abort);
    return { items: page.DetectorIds, nextToken: page.NextToken };
  });
  return Promise.all(
    ids.map(async (DetectorId) => {
      const detector = await guardDuty.ask('guardduty:GetDetector', DetectorId, (client, abort) =>
        client.send(new GetDetectorCommand({ DetectorId }), abort),
      );
      return part(detector, 'Status', 'Features', 'DataSources');
    }),
  );
}

/** What Amazon Inspector scans in a region; an account that it has no word on never turned it on. */
export async function inspectorOf(inspector: Service<Inspector2Client>, account: string): Promise<Held<'inspector'>> {
  const operation = 'inspector2:BatchGetAccountStatus';
  const { BatchGetAccountStatusCommand } = await import('@aws-sdk/client-inspector2');
  const { accounts = [], failedAccounts = [] } = await inspector.ask(operation, account, (client, abort) =>
    client.send(new BatchGetAccountStatusCommand({ accountIds: [account] }), abort),
  );
  const [failed] = failedAccounts;
  if (failed && failed.errorCode !== 'RESOURCE_NOT_FOUND') {
    const denied = failed.errorCode === 'ACCESS_DENIED';
    throw new RemoteError(
      `${operation} ${account}`,
      denied ? 'denied' : 'failed',
      failed.errorMessage ?? 'no word why',
      {
        code: failed.errorCode ?? 'failedAccounts',
        ...(denied ? { remedy: `Grant ${operation} to the role.` } : {}),
      },
    );
  }
  const { resourceState } = accounts.find(({ accountId }) => accountId === account) ?? {};
  return { ec2: resourceState?.ec2?.status ?? 'DISABLED', ecr: resourceState?.ecr?.status ?? 'DISABLED' };
}

/** The registry’s scanning and its repositories; `policies`: who may use each, asked only where wanted. */
export async function registriesOf(
  ecr: Service<ECRClient>,
  refused: Refused,
  policies: false | { readonly refused: Refused },
): Promise<Pick<EksAccount, 'registryScanning' | 'repositories'>> {
  const { DescribeRepositoriesCommand, GetRegistryScanningConfigurationCommand } = await import('@aws-sdk/client-ecr');
  const scanning = ecr
    .ask('ecr:GetRegistryScanningConfiguration', '', (client, abort) =>
      client.send(new GetRegistryScanningConfigurationCommand({}), abort),
    )
    .then(({ scanningConfiguration: said }) => {
      if (!said) throw new RemoteError('ecr:GetRegistryScanningConfiguration', 'failed', 'the answer holds none');
      return part(said, 'scanType', 'rules');
    })
    .catch((error: unknown) => void refused(error));
  const repositories = ecr
    .list<Repository>('ecr:DescribeRepositories', '', async (client, nextToken, abort) => {
      const page = await client.send(new DescribeRepositoriesCommand({ maxResults: 1_000, nextToken }), abort);
      return { items: page.repositories, nextToken: page.nextToken };
    })
    .then((all) => Promise.all(all.map((one) => repositoryOf(ecr, one, policies))))
    .catch((error: unknown) => {
      refused(error);
      if (policies) policies.refused(error);
    });
  const [registryScanning, held] = await Promise.all([scanning, repositories]);
  return { registryScanning: registryScanning ?? undefined, repositories: held ?? undefined };
}

async function repositoryOf(
  ecr: Service<ECRClient>,
  from: Repository,
  policies: false | { readonly refused: Refused },
): Promise<EksRepository> {
  const facts = part(from, 'repositoryName', 'repositoryArn', 'imageTagMutability', 'imageScanningConfiguration');
  const { repositoryName } = from;
  if (!policies || !repositoryName) return facts;
  const { GetRepositoryPolicyCommand } = await import('@aws-sdk/client-ecr');
  try {
    const { policyText } = await ecr.ask('ecr:GetRepositoryPolicy', repositoryName, (client, abort) =>
      client.send(new GetRepositoryPolicyCommand({ repositoryName }), abort),
    );
    return { ...facts, policy: policyOf(policyText) };
  } catch (error) {
    if (gone(error)) return { ...facts, policy: [] };
    policies.refused(error);
    return facts;
  }
}
