import type { IdentityProviderConfig, PodIdentityAssociationSummary } from '@aws-sdk/client-eks';
import type { EksNative } from '../../model/eks.ts';
import { type Asking, described } from './asking.ts';
import { part } from './part.ts';
import type { Refused } from './service.ts';

type Held<K extends keyof EksNative> = NonNullable<EksNative[K]>;

/** The list holds summaries without chain and session tags: each is described. */
export async function podIdentitiesOf(asking: Asking, refused: Refused): Promise<Held<'podIdentityAssociations'>> {
  const { ListPodIdentityAssociationsCommand, DescribePodIdentityAssociationCommand } = await import(
    '@aws-sdk/client-eks'
  );
  const { eks, clusterName } = asking;
  return described<PodIdentityAssociationSummary, Held<'podIdentityAssociations'>[number]>(
    asking,
    refused,
    [
      'eks:ListPodIdentityAssociations',
      async (client, input, abort) => {
        const page = await client.send(new ListPodIdentityAssociationsCommand(input), abort);
        return { items: page.associations, nextToken: page.nextToken };
      },
    ],
    async ({ associationId }) => {
      if (!associationId) return undefined;
      const subject = `${clusterName}/${associationId}`;
      const { association } = await eks.ask('eks:DescribePodIdentityAssociation', subject, (client, abort) =>
        client.send(new DescribePodIdentityAssociationCommand({ clusterName, associationId }), abort),
      );
      return part(
        association ?? {},
        'associationId',
        'namespace',
        'serviceAccount',
        'roleArn',
        'ownerArn',
        'disableSessionTags',
        'targetRoleArn',
        'externalId',
        'policy',
      );
    },
  );
}

export async function identityProvidersOf(asking: Asking, refused: Refused): Promise<Held<'identityProviderConfigs'>> {
  const { ListIdentityProviderConfigsCommand, DescribeIdentityProviderConfigCommand } = await import(
    '@aws-sdk/client-eks'
  );
  const { eks, clusterName } = asking;
  return described<IdentityProviderConfig, Held<'identityProviderConfigs'>[number]>(
    asking,
    refused,
    [
      'eks:ListIdentityProviderConfigs',
      async (client, input, abort) => {
        const page = await client.send(new ListIdentityProviderConfigsCommand(input), abort);
        return { items: page.identityProviderConfigs, nextToken: page.nextToken };
      },
    ],
    async ({ type, name }) => {
      const input = { clusterName, identityProviderConfig: { type, name } };
      const said = await eks.ask('eks:DescribeIdentityProviderConfig', `${clusterName}/${name}`, (client, abort) =>
        client.send(new DescribeIdentityProviderConfigCommand(input), abort),
      );
      const oidc = said.identityProviderConfig?.oidc;
      return (
        oidc &&
        part(
          oidc,
          'identityProviderConfigName',
          'issuerUrl',
          'usernameClaim',
          'usernamePrefix',
          'groupsClaim',
          'groupsPrefix',
          'requiredClaims',
          'status',
        )
      );
    },
  );
}

export async function fargateProfilesOf(asking: Asking, refused: Refused): Promise<Held<'fargateProfiles'>> {
  const { ListFargateProfilesCommand, DescribeFargateProfileCommand } = await import('@aws-sdk/client-eks');
  const { eks, clusterName } = asking;
  return described<string, Held<'fargateProfiles'>[number]>(
    asking,
    refused,
    [
      'eks:ListFargateProfiles',
      async (client, input, abort) => {
        const page = await client.send(new ListFargateProfilesCommand(input), abort);
        return { items: page.fargateProfileNames, nextToken: page.nextToken };
      },
    ],
    async (fargateProfileName) => {
      const subject = `${clusterName}/${fargateProfileName}`;
      const { fargateProfile = {} } = await eks.ask('eks:DescribeFargateProfile', subject, (client, abort) =>
        client.send(new DescribeFargateProfileCommand({ clusterName, fargateProfileName }), abort),
      );
      return part(fargateProfile, 'fargateProfileName', 'podExecutionRoleArn', 'subnets', 'selectors', 'status');
    },
  );
}
