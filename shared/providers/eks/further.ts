import type { NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import { type Asking, described } from './asking.ts';
import { nodePoolOf } from './pools.ts';
import type { Refused } from './service.ts';

export async function nodePoolsOf(asking: Asking, refused: Refused): Promise<NodePool[]> {
  const { ListNodegroupsCommand, DescribeNodegroupCommand } = await import('@aws-sdk/client-eks');
  const { eks, clusterName } = asking;
  return described(
    asking,
    refused,
    [
      'eks:ListNodegroups',
      async (client, input, abort) => {
        const page = await client.send(new ListNodegroupsCommand(input), abort);
        return { items: page.nodegroups, nextToken: page.nextToken };
      },
    ],
    async (nodegroupName) => {
      const subject = `${clusterName}/${nodegroupName}`;
      const { nodegroup } = await eks.ask('eks:DescribeNodegroup', subject, (client, abort) =>
        client.send(new DescribeNodegroupCommand({ clusterName, nodegroupName }), abort),
      );
      return nodePoolOf(nodegroup ?? {}, nodegroupName);
    },
  );
}

export async function addonsOf(asking: Asking, refused: Refused): Promise<NonNullable<EksNative['addons']>> {
  const { ListAddonsCommand, DescribeAddonCommand } = await import('@aws-sdk/client-eks');
  const { eks, clusterName } = asking;
  return described(
    asking,
    refused,
    [
      'eks:ListAddons',
      async (client, input, abort) => {
        const page = await client.send(new ListAddonsCommand(input), abort);
        return { items: page.addons, nextToken: page.nextToken };
      },
    ],
    async (addonName) => {
      const { addon } = await eks.ask('eks:DescribeAddon', `${clusterName}/${addonName}`, (client, abort) =>
        client.send(new DescribeAddonCommand({ clusterName, addonName }), abort),
      );
      const hasRole = !!addon?.serviceAccountRoleArn || !!addon?.podIdentityAssociations?.length;
      const { addonVersion: version, configurationValues, status, serviceAccountRoleArn, health } = addon ?? {};
      return {
        name: addonName,
        version,
        configurationValues,
        ...(hasRole ? { hasRole } : {}),
        status,
        healthIssues: health?.issues?.map(({ code = 'Unknown', message = '' }) => ({ code, message })),
        serviceAccountRoleArn,
      };
    },
  );
}

/** Policies of cluster-wide scope stand by their ARN, narrower ones as `ARN in NAMESPACE,…`. */
export async function accessEntriesOf(
  asking: Asking,
  refused: Refused,
): Promise<NonNullable<EksNative['accessEntries']>> {
  const { ListAccessEntriesCommand, DescribeAccessEntryCommand, ListAssociatedAccessPoliciesCommand } = await import(
    '@aws-sdk/client-eks'
  );
  const { eks, clusterName } = asking;
  return described(
    asking,
    refused,
    [
      'eks:ListAccessEntries',
      async (client, input, abort) => {
        const page = await client.send(new ListAccessEntriesCommand(input), abort);
        return { items: page.accessEntries, nextToken: page.nextToken };
      },
    ],
    async (principalArn) => {
      const subject = `${clusterName}/${principalArn}`;
      const { accessEntry } = await eks.ask('eks:DescribeAccessEntry', subject, (client, abort) =>
        client.send(new DescribeAccessEntryCommand({ clusterName, principalArn }), abort),
      );
      const policies = await eks.list('eks:ListAssociatedAccessPolicies', subject, async (client, nextToken, abort) => {
        const input = { clusterName, principalArn, nextToken };
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
        type: accessEntry?.type,
        username: accessEntry?.username,
      };
    },
  );
}
