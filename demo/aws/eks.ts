import type { Estate } from '../estate.ts';
import { type Answer, denied, failure, json, notFound, page } from './answers.ts';
import { type AccessEntry, lists, nameIn, singles } from './eks-parts.ts';
import type { Principal } from './principals.ts';
import { clusterVersions } from './versions.ts';

type Raw = { readonly [key: string]: unknown };
export type AwsEstate = NonNullable<Estate['aws']>;
export type EksCluster = AwsEstate['accounts'][number]['regions'][number]['clusters'][number];

export interface EksQuestion {
  readonly method: string;
  /** Path segments, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
  readonly principal: Principal;
  readonly region: string;
}

/** [method, segments after `clusters/NAME`, operation]; a segment `*` is a name. */
const routes: readonly (readonly [string, string, string])[] = [
  ['GET', '', 'DescribeCluster'],
  ['GET', 'node-groups', 'ListNodegroups'],
  ['GET', 'node-groups/*', 'DescribeNodegroup'],
  ['GET', 'addons', 'ListAddons'],
  ['GET', 'addons/*', 'DescribeAddon'],
  ['GET', 'access-entries', 'ListAccessEntries'],
  ['GET', 'access-entries/*', 'DescribeAccessEntry'],
  ['GET', 'access-entries/*/access-policies', 'ListAssociatedAccessPolicies'],
  ['GET', 'pod-identity-associations', 'ListPodIdentityAssociations'],
  ['GET', 'pod-identity-associations/*', 'DescribePodIdentityAssociation'],
  ['GET', 'identity-provider-configs', 'ListIdentityProviderConfigs'],
  ['POST', 'identity-provider-configs/*', 'DescribeIdentityProviderConfig'],
  ['GET', 'fargate-profiles', 'ListFargateProfiles'],
  ['GET', 'fargate-profiles/*', 'DescribeFargateProfile'],
  ['POST', 'insights', 'ListInsights'],
  ['GET', 'insights/*', 'DescribeInsight'],
  ['GET', 'capabilities', 'ListCapabilities'],
  ['GET', 'capabilities/*', 'DescribeCapability'],
  ['GET', 'certificate-authorities', 'ListCertificateAuthorities'],
  ['GET', 'certificate-authorities/*', 'DescribeCertificateAuthority'],
];

/** Which EKS operation a request is; undefined = none that is served here. */
export function eksOperation(method: string, path: readonly string[]): string | undefined {
  const whole = `${method} ${path.join('/')}`;
  if (whole === 'GET clusters') return 'ListClusters';
  if (whole === 'GET cluster-versions') return 'DescribeClusterVersions';
  if (whole === 'GET addons/supported-versions') return 'DescribeAddonVersions';
  if (path[0] !== 'clusters' || !path[1]) return undefined;
  const shape = path.slice(2).map((segment, index) => (index % 2 ? '*' : segment));
  return routes.find(([verb, route]) => verb === method && route === shape.join('/'))?.[2];
}

/** One account's EKS in one region. */
export function answerEks(estate: AwsEstate, operation: string | undefined, question: EksQuestion): Answer {
  if (!operation) return notFound('eks');
  const { path, query, principal, region: name } = question;
  const token = tokenOf(question);
  const region = estate.accounts.find(({ id }) => id === principal.account)?.regions.find((one) => one.name === name);
  const base = `arn:${estate.partition}:eks:${name}:${principal.account}`;
  const refuse = (resource: string, because?: string) =>
    denied('eks', principal.arn, `eks:${operation}`, `${base}:${resource}`, because);
  if (!region)
    return failure('eks', 403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
  if (region.refuses) return refuse('cluster/*', 'with an explicit deny in a service control policy');
  if (operation === 'ListClusters') {
    const { items, nextToken } = page(region.clusters, token);
    return json({ clusters: items.map(({ cluster }) => cluster.name), nextToken: nextToken ?? null });
  }
  if (operation === 'DescribeClusterVersions') {
    const { items, nextToken } = page(region.clusterVersions ?? clusterVersions, token, 5);
    return json({ clusterVersions: items, nextToken: nextToken ?? null });
  }
  if (operation === 'DescribeAddonVersions') {
    const wanted = region.addonVersions.filter(({ addonName }) => addonName === query.get('addonName'));
    return json({ addons: wanted.map((one) => fitting(one, query.get('kubernetesVersion'))), nextToken: null });
  }
  const [, clusterName = ''] = path;
  const held = region.clusters.find(({ cluster }) => cluster.name === clusterName);
  if (held?.refuses.includes(operation)) return refuse(`cluster/${clusterName}`);
  if (!held || held.vanished) {
    return failure('eks', 404, 'ResourceNotFoundException', `No cluster found for name: ${clusterName}.`, {
      clusterName,
    });
  }
  return answerCluster(held, operation, question);
}

/** In the query, or in the body of a list that is asked by POST. */
function tokenOf({ method, query, body }: EksQuestion): string | null {
  if (method === 'GET') return query.get('nextToken');
  return ((JSON.parse(body || '{}') as Raw).nextToken ?? null) as string | null;
}

/** An add-on with those of its versions that fit. */
function fitting(addon: Raw, version: string | null): Raw {
  const all = (addon.addonVersions ?? []) as readonly { readonly compatibilities?: readonly Raw[] }[];
  const fits = all.filter(({ compatibilities = [] }) =>
    compatibilities.some(({ clusterVersion }) => version === null || clusterVersion === version),
  );
  return { ...addon, addonVersions: fits };
}

function answerCluster(held: EksCluster, operation: string, question: EksQuestion): Answer {
  const { path, body } = question;
  const token = tokenOf(question);
  const entries = held.accessEntries as unknown as readonly AccessEntry[];
  const { authenticationMode = 'CONFIG_MAP' } = (held.cluster.accessConfig ?? {}) as { authenticationMode?: string };
  if (/Access/.test(operation) && authenticationMode === 'CONFIG_MAP') {
    const message =
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.";
    return failure('eks', 400, 'InvalidRequestException', message);
  }
  if (operation === 'DescribeCluster') return json({ cluster: held.cluster });
  const listing = lists[operation];
  if (listing) {
    const { items, nextToken } = page(listing.items(held), token);
    return json({ [listing.key]: items, nextToken: nextToken ?? null });
  }
  const asked = operation === 'DescribeIdentityProviderConfig' ? nameIn(body) : path[3];
  const missing = (what: string) =>
    failure('eks', 404, 'ResourceNotFoundException', `No ${what} found for name: ${asked}.`);
  if (operation === 'ListAssociatedAccessPolicies') {
    const entry = entries.find(({ accessEntry }) => accessEntry.principalArn === asked);
    const { items, nextToken } = page(entry?.associatedAccessPolicies ?? [], token);
    return entry ? json({ associatedAccessPolicies: items, nextToken: nextToken ?? null }) : missing('access entry');
  }
  const single = singles[operation];
  if (!single) return notFound('eks');
  const found = single.items(held).find((one) => one[single.by] === asked);
  if (!found) return missing(single.key);
  return json({ [single.key]: operation === 'DescribeIdentityProviderConfig' ? { oidc: found } : found });
}
