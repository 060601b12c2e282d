import type { CapabilitySummary, CertificateAuthoritySummary, InsightSummary } from '@aws-sdk/client-eks';
import type { EksNative } from '../../model/eks.ts';
import { type Asking, described } from './asking.ts';
import { part } from './part.ts';
import type { Refused } from './service.ts';

type Held<K extends keyof EksNative> = NonNullable<EksNative[K]>;

/** All of them, so that none is no evidence; those that fail with what they mean. */
export async function insightsOf(asking: Asking, refused: Refused): Promise<Held<'insights'>> {
  const { ListInsightsCommand, DescribeInsightCommand } = await import('@aws-sdk/client-eks');
  const { eks, clusterName } = asking;
  return described<InsightSummary, Held<'insights'>[number]>(
    asking,
    refused,
    [
      'eks:ListInsights',
      async (client, input, abort) => {
        const page = await client.send(new ListInsightsCommand(input), abort);
        return { items: page.insights, nextToken: page.nextToken };
      },
    ],
    async (summary) => {
      const { id, insightStatus } = summary;
      const facts = part(summary, 'id', 'name', 'category', 'kubernetesVersion', 'lastRefreshTime', 'insightStatus');
      if (!id || !['ERROR', 'WARNING'].includes(insightStatus?.status ?? '')) return facts;
      const { insight = {} } = await eks.ask('eks:DescribeInsight', `${clusterName}/${id}`, (client, abort) =>
        client.send(new DescribeInsightCommand({ clusterName, id }), abort),
      );
      return { ...facts, ...part(insight, 'recommendation', 'resources', 'categorySpecificSummary') };
    },
  );
}

export async function capabilitiesOf(asking: Asking, refused: Refused): Promise<Held<'capabilities'>> {
  const { ListCapabilitiesCommand, DescribeCapabilityCommand } = await import('@aws-sdk/client-eks');
  const { eks, clusterName } = asking;
  return described<CapabilitySummary, Held<'capabilities'>[number]>(
    asking,
    refused,
    [
      'eks:ListCapabilities',
      async (client, input, abort) => {
        const page = await client.send(new ListCapabilitiesCommand(input), abort);
        return { items: page.capabilities, nextToken: page.nextToken };
      },
    ],
    async ({ capabilityName }) => {
      if (!capabilityName) return undefined;
      const subject = `${clusterName}/${capabilityName}`;
      const { capability } = await eks.ask('eks:DescribeCapability', subject, (client, abort) =>
        client.send(new DescribeCapabilityCommand({ clusterName, capabilityName }), abort),
      );
      return capability && part(capability, 'capabilityName', 'type', 'roleArn', 'status', 'configuration');
    },
  );
}

export async function certificateAuthoritiesOf(
  asking: Asking,
  refused: Refused,
): Promise<Held<'certificateAuthorities'>> {
  const { ListCertificateAuthoritiesCommand, DescribeCertificateAuthorityCommand } = await import(
    '@aws-sdk/client-eks'
  );
  const { eks, clusterName } = asking;
  return described<CertificateAuthoritySummary, Held<'certificateAuthorities'>[number]>(
    asking,
    refused,
    [
      'eks:ListCertificateAuthorities',
      async (client, input, abort) => {
        const page = await client.send(new ListCertificateAuthoritiesCommand(input), abort);
        return { items: page.certificateAuthorities, nextToken: page.nextToken };
      },
    ],
    async ({ id }) => {
      if (!id) return undefined;
      const said = await eks.ask('eks:DescribeCertificateAuthority', `${clusterName}/${id}`, (client, abort) =>
        client.send(new DescribeCertificateAuthorityCommand({ clusterName, certificateAuthorityId: id }), abort),
      );
      const { certificateAuthority: ca } = said;
      return ca && part(ca, 'id', 'createdAt', 'signingStatus', 'distributionStatus', 'validity', 'scheduledEvents');
    },
  );
}
