import type { EKSClient } from '@aws-sdk/client-eks';
import pLimit from 'p-limit';
import type { AwsSession } from '../../cloud/aws.ts';
import type { AwsOperation } from '../../cloud/calls-aws.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import { nodePoolOf } from './normalise.ts';
import { allPages, type Page } from './paged.ts';

/** Who asks about which cluster, and how many calls of one list run at a time. */
export interface Asking {
  readonly session: AwsSession;
  readonly client: EKSClient;
  readonly clusterName: string;
  readonly concurrency: number;
}
/** Hears of every item of a list that could not be read. */
type Refused = (error: unknown) => void;

export async function nodePoolsOf(asking: Asking, refused: Refused): Promise<NodePool[]> {
  const { ListNodegroupsCommand, DescribeNodegroupCommand } = await import('@aws-sdk/client-eks');
  const { session, client, clusterName } = asking;
  const names = await list(asking, 'eks:ListNodegroups', clusterName, async (token, abort) => {
    const page = await client.send(new ListNodegroupsCommand({ clusterName, ...token }), abort);
    return { items: page.nodegroups, nextToken: page.nextToken };
  });
  return each(asking, names, refused, async (nodegroupName) => {
    const { nodegroup } = await session.call(
      'eks:DescribeNodegroup',
      `${clusterName}/${nodegroupName}`,
      (abortSignal) => client.send(new DescribeNodegroupCommand({ clusterName, nodegroupName }), { abortSignal }),
    );
    return nodePoolOf(nodegroup ?? {}, nodegroupName);
  });
}

export async function addonsOf(asking: Asking, refused: Refused): Promise<NonNullable<EksNative['addons']>> {
  const { ListAddonsCommand, DescribeAddonCommand } = await import('@aws-sdk/client-eks');
  const { session, client, clusterName } = asking;
  const names = await list(asking, 'eks:ListAddons', clusterName, async (token, abort) => {
    const page = await client.send(new ListAddonsCommand({ clusterName, ...token }), abort);
    return { items: page.addons, nextToken: page.nextToken };
  });
  return each(asking, names, refused, async (addonName) => {
    const { addon } = await session.call('eks:DescribeAddon', `${clusterName}/${addonName}`, (abortSignal) =>
      client.send(new DescribeAddonCommand({ clusterName, addonName }), { abortSignal }),
    );
    const hasRole = !!addon?.serviceAccountRoleArn || !!addon?.podIdentityAssociations?.length;
    const { addonVersion: version, configurationValues } = addon ?? {};
    return { name: addonName, version, configurationValues, ...(hasRole ? { hasRole } : {}) };
  });
}

/** Policies of cluster-wide scope stand by their ARN, narrower ones as `ARN in NAMESPACE,…`. */
export async function accessEntriesOf(
  asking: Asking,
  refused: Refused,
): Promise<NonNullable<EksNative['accessEntries']>> {
  const { ListAccessEntriesCommand, DescribeAccessEntryCommand, ListAssociatedAccessPoliciesCommand } = await import(
    '@aws-sdk/client-eks'
  );
  const { session, client, clusterName } = asking;
  const principals = await list(asking, 'eks:ListAccessEntries', clusterName, async (token, abort) => {
    const page = await client.send(new ListAccessEntriesCommand({ clusterName, ...token }), abort);
    return { items: page.accessEntries, nextToken: page.nextToken };
  });
  return each(asking, principals, refused, async (principalArn) => {
    const subject = `${clusterName}/${principalArn}`;
    const { accessEntry } = await session.call('eks:DescribeAccessEntry', subject, (abortSignal) =>
      client.send(new DescribeAccessEntryCommand({ clusterName, principalArn }), { abortSignal }),
    );
    const policies = await list(asking, 'eks:ListAssociatedAccessPolicies', subject, async (token, abort) => {
      const input = { clusterName, principalArn, ...token };
      const page = await client.send(new ListAssociatedAccessPoliciesCommand(input), abort);
      return { items: page.associatedAccessPolicies, nextToken: page.nextToken };
    });
    return {
      principalArn,
      groups: accessEntry?.kubernetesGroups ?? [],
      policies: policies.flatMap(({ policyArn, accessScope }) =>
        !policyArn
          ? []
          : accessScope?.type === 'namespace'
            ? `${policyArn} in ${(accessScope.namespaces ?? []).join(',')}`
            : policyArn,
      ),
    };
  });
}

export type Support = ReadonlyMap<string, NonNullable<Cluster['support']>>;
const supports: ReadonlyMap<string, NonNullable<Cluster['support']>> = new Map([
  ['STANDARD_SUPPORT', 'standard'],
  ['EXTENDED_SUPPORT', 'extended'],
  ['UNSUPPORTED', 'unsupported'],
]);

/** Version → support as the service says today; a version that is not in it is not disclosed. */
export async function versionsOf(asking: Asking): Promise<Support> {
  const { DescribeClusterVersionsCommand } = await import('@aws-sdk/client-eks');
  const versions = await list(asking, 'eks:DescribeClusterVersions', '', async (token, abort) => {
    const page = await asking.client.send(new DescribeClusterVersionsCommand({ includeAll: true, ...token }), abort);
    return { items: page.clusterVersions, nextToken: page.nextToken };
  });
  return new Map(
    versions.flatMap(({ clusterVersion, versionStatus, status }) => {
      const word = versionStatus ?? status?.toUpperCase().replaceAll('-', '_') ?? '';
      const support = supports.get(word);
      return clusterVersion && support ? [[clusterVersion, support] as const] : [];
    }),
  );
}

function list<T>(
  { session }: Asking,
  operation: AwsOperation,
  subject: string,
  ask: (token: { nextToken?: string }, abort: { abortSignal: AbortSignal }) => Promise<Page<T>>,
): Promise<T[]> {
  return allPages(`${operation} ${subject}`, (nextToken) =>
    session.call(operation, subject, (abortSignal) => ask(nextToken ? { nextToken } : {}, { abortSignal })),
  );
}

/** Each of a list, a few at a time; what vanished since it was listed is left out. */
async function each<T, U>(
  { concurrency }: Asking,
  items: readonly T[],
  refused: Refused,
  run: (item: T) => Promise<U>,
): Promise<U[]> {
  const read = await pLimit(concurrency).map(items, async (item) => {
    try {
      return [await run(item)];
    } catch (error) {
      if (!(error instanceof RemoteError && error.reason === 'not-found')) refused(error);
      return [];
    }
  });
  return read.flat();
}
