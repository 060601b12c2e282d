import type { Estate } from '../estate.ts';
import { type Answer, denied, failure, json, notFound, page } from './answers.ts';
import type { Principal } from './principals.ts';
import { clusterVersions } from './versions.ts';

type Raw = { readonly [key: string]: unknown };
export type AwsEstate = NonNullable<Estate['aws']>;
type EksCluster = AwsEstate['accounts'][number]['regions'][number]['clusters'][number];

export interface EksQuestion {
  readonly method: string;
  /** Path segments, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly principal: Principal;
  readonly region: string;
}

/** [segments after `clusters/NAME`, operation]; a segment `*` is a name. */
const routes: readonly (readonly [string, string])[] = [
  ['', 'DescribeCluster'],
  ['node-groups', 'ListNodegroups'],
  ['node-groups/*', 'DescribeNodegroup'],
  ['addons', 'ListAddons'],
  ['addons/*', 'DescribeAddon'],
  ['access-entries', 'ListAccessEntries'],
  ['access-entries/*', 'DescribeAccessEntry'],
  ['access-entries/*/access-policies', 'ListAssociatedAccessPolicies'],
];

/** Which EKS operation a request is; undefined = none that is served here. */
export function eksOperation(method: string, path: readonly string[]): string | undefined {
  if (method !== 'GET') return undefined;
  if (path.length === 1 && path[0] === 'clusters') return 'ListClusters';
  if (path.length === 1 && path[0] === 'cluster-versions') return 'DescribeClusterVersions';
  if (path[0] !== 'clusters' || !path[1]) return undefined;
  const shape = path.slice(2).map((segment, index) => (index % 2 ? '*' : segment));
  return routes.find(([route]) => route === shape.join('/'))?.[1];
}

/** One account's EKS in one region. */
export function answerEks(estate: AwsEstate, operation: string | undefined, question: EksQuestion): Answer {
  if (!operation) return notFound('eks');
  const { path, query, principal, region: name } = question;
  const token = query.get('nextToken');
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
    const { items, nextToken } = page(clusterVersions, token, 5);
    return json({ clusterVersions: items, nextToken: nextToken ?? null });
  }
  const [, clusterName = '', , item = ''] = path;
  const held = region.clusters.find(({ cluster }) => cluster.name === clusterName);
  if (held?.refuses.includes(operation)) return refuse(`cluster/${clusterName}`);
  if (!held || held.vanished) {
    return failure('eks', 404, 'ResourceNotFoundException', `No cluster found for name: ${clusterName}.`, {
      clusterName,
    });
  }
  return answerCluster(held, operation, item, token);
}

function answerCluster(held: EksCluster, operation: string, item: string, token: string | null): Answer {
  const missing = (what: string) =>
    failure('eks', 404, 'ResourceNotFoundException', `No ${what} found for name: ${item}.`);
  const listed = (key: string, items: readonly unknown[]) => {
    const { items: some, nextToken } = page(items, token);
    return json({ [key]: some, nextToken: nextToken ?? null });
  };
  const named = (items: readonly Raw[], key: string) => items.find((one) => one[key] === item);
  const entries = held.accessEntries as unknown as readonly { accessEntry: Raw; associatedAccessPolicies?: Raw[] }[];
  const entry = entries.find(({ accessEntry }) => accessEntry.principalArn === item);
  const { authenticationMode = 'CONFIG_MAP' } = (held.cluster.accessConfig ?? {}) as { authenticationMode?: string };
  if (/Access/.test(operation) && authenticationMode === 'CONFIG_MAP') {
    const message =
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.";
    return failure('eks', 400, 'InvalidRequestException', message);
  }
  switch (operation) {
    case 'DescribeCluster':
      return json({ cluster: held.cluster });
    case 'ListNodegroups':
      return listed(
        'nodegroups',
        held.nodegroups.map(({ nodegroupName }) => nodegroupName),
      );
    case 'DescribeNodegroup': {
      const nodegroup = named(held.nodegroups, 'nodegroupName');
      return nodegroup ? json({ nodegroup }) : missing('node group');
    }
    case 'ListAddons':
      return listed(
        'addons',
        held.addons.map(({ addonName }) => addonName),
      );
    case 'DescribeAddon': {
      const addon = named(held.addons, 'addonName');
      return addon ? json({ addon }) : missing('addon');
    }
    case 'ListAccessEntries':
      return listed(
        'accessEntries',
        entries.map(({ accessEntry }) => accessEntry.principalArn),
      );
    case 'DescribeAccessEntry':
      return entry ? json({ accessEntry: entry.accessEntry }) : missing('access entry');
    case 'ListAssociatedAccessPolicies':
      return entry ? listed('associatedAccessPolicies', entry.associatedAccessPolicies ?? []) : missing('access entry');
    default:
      return notFound('eks');
  }
}
