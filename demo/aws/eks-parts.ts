import type { EksCluster } from './eks.ts';

type Raw = { readonly [key: string]: unknown };
export interface AccessEntry {
  readonly accessEntry: Raw;
  readonly associatedAccessPolicies?: readonly Raw[];
}
const entriesOf = ({ accessEntries }: EksCluster) => accessEntries as unknown as readonly AccessEntry[];
const named = (items: readonly Raw[], key: string) => items.map((one) => one[key]);
const some = (items: readonly Raw[], ...keys: string[]) =>
  items.map((one) => Object.fromEntries(keys.flatMap((key) => (key in one ? [[key, one[key]]] : []))));

/** Lists of a cluster’s parts: names, or summaries that leave most of a part out. */
export const lists: {
  readonly [operation: string]: { readonly key: string; readonly items: (held: EksCluster) => readonly unknown[] };
} = {
  ListNodegroups: { key: 'nodegroups', items: ({ nodegroups }) => named(nodegroups, 'nodegroupName') },
  ListAddons: { key: 'addons', items: ({ addons }) => named(addons, 'addonName') },
  ListAccessEntries: {
    key: 'accessEntries',
    items: (held) => entriesOf(held).map(({ accessEntry }) => accessEntry.principalArn),
  },
  ListPodIdentityAssociations: {
    key: 'associations',
    items: ({ podIdentityAssociations: all }) =>
      some(all, 'clusterName', 'namespace', 'serviceAccount', 'associationArn', 'associationId', 'ownerArn'),
  },
  ListIdentityProviderConfigs: {
    key: 'identityProviderConfigs',
    items: ({ identityProviderConfigs: all }) =>
      all.map(({ identityProviderConfigName: name }) => ({ type: 'oidc', name })),
  },
  ListFargateProfiles: {
    key: 'fargateProfileNames',
    items: ({ fargateProfiles }) => named(fargateProfiles, 'fargateProfileName'),
  },
  ListInsights: {
    key: 'insights',
    items: ({ insights }) =>
      some(insights, 'id', 'name', 'category', 'kubernetesVersion', 'lastRefreshTime', 'insightStatus'),
  },
  ListCapabilities: {
    key: 'capabilities',
    items: ({ capabilities }) => some(capabilities, 'capabilityName', 'arn', 'type', 'status', 'version'),
  },
  ListCertificateAuthorities: {
    key: 'certificateAuthorities',
    items: ({ certificateAuthorities: all }) => some(all, 'id', 'createdAt', 'signingStatus', 'distributionStatus'),
  },
};

/** One part of a cluster: where it is held, by which field it is asked for, under which key it is answered. */
export const singles: {
  readonly [operation: string]: {
    readonly key: string;
    readonly by: string;
    readonly items: (held: EksCluster) => readonly Raw[];
  };
} = {
  DescribeNodegroup: { key: 'nodegroup', by: 'nodegroupName', items: ({ nodegroups }) => nodegroups },
  DescribeAddon: { key: 'addon', by: 'addonName', items: ({ addons }) => addons },
  DescribeAccessEntry: {
    key: 'accessEntry',
    by: 'principalArn',
    items: (held) => entriesOf(held).map(({ accessEntry }) => accessEntry),
  },
  DescribePodIdentityAssociation: {
    key: 'association',
    by: 'associationId',
    items: ({ podIdentityAssociations }) => podIdentityAssociations,
  },
  DescribeIdentityProviderConfig: {
    key: 'identityProviderConfig',
    by: 'identityProviderConfigName',
    items: ({ identityProviderConfigs }) => identityProviderConfigs,
  },
  DescribeFargateProfile: {
    key: 'fargateProfile',
    by: 'fargateProfileName',
    items: ({ fargateProfiles }) => fargateProfiles,
  },
  DescribeInsight: { key: 'insight', by: 'id', items: ({ insights }) => insights },
  DescribeCapability: { key: 'capability', by: 'capabilityName', items: ({ capabilities }) => capabilities },
  DescribeCertificateAuthority: {
    key: 'certificateAuthority',
    by: 'id',
    items: ({ certificateAuthorities }) => certificateAuthorities,
  },
};

/** Whom DescribeIdentityProviderConfig asks for. */
export function nameIn(body: string): unknown {
  const { identityProviderConfig } = JSON.parse(body || '{}') as { identityProviderConfig?: { name?: unknown } };
  return identityProviderConfig?.name;
}
