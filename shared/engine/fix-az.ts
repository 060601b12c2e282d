import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Disruption, Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Hcl, resource } from './hcl.ts';

type Body = { readonly [name: string]: Hcl };

/** How a change differs from the ordinary one. */
export interface AzChange {
  readonly disruption?: Disruption;
  /** What no command and no attribute does. */
  readonly words?: string;
  /** Default: the reference page of the command. */
  readonly reference?: string;
}

/** What Azure lets stand in a name, ASCII only; with any other name no command is given. */
const patterns = {
  name: /^[A-Za-z0-9](?:[\w-]{0,61}[A-Za-z0-9])?$/,
  pool: /^[a-z][a-z0-9]{0,11}$/,
  group: /^(?!.*\.$)[\w.()][\w.()-]{0,89}$/,
  subscription: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  id: /^\/subscriptions\/[0-9a-f-]{36}(?:\/[\w.()][\w.()-]{0,259}){1,20}$/i,
  word: /^[\w@./:=,+~()-]{1,400}$/,
} as const;
export const azId = (text: string): string | undefined => (patterns.id.test(text) ? text : undefined);

const pages = 'https://learn.microsoft.com/cli/azure';
const terraformPages = 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources';

function placeOf({ ref: { id, name, account } }: { readonly ref: Pick<Cluster['ref'], 'id' | 'name' | 'account'> }) {
  const group = /^\/subscriptions\/[^/]+\/resourcegroups\/([^/]+)\//i.exec(id)?.[1] ?? '';
  const plain = patterns.name.test(name) && patterns.group.test(group) && patterns.subscription.test(account);
  return { name, group, account, plain };
}

/** `az aks VERB` on a cluster; `verb` is `update`, `enable-addons`, `mesh disable-ingress-gateway`. */
export function azAks(
  cluster: Cluster,
  verb: string,
  options: readonly string[],
  body?: Body,
  change: AzChange = {},
): Fix {
  const { name, group, account, plain } = placeOf(cluster);
  const argv = ['az', 'aks', ...verb.split(' '), `--name=${name}`, `--resource-group=${group}`];
  const command = [...argv, `--subscription=${account}`, ...options];
  return {
    commands: plain && options.every((one) => patterns.word.test(one)) ? [command] : [],
    ...(body ? { terraform: clusterHcl(cluster, body) } : {}),
    ...rest(change, `${pages}/aks${pageOf(verb)}`),
  };
}

/** `az aks update`, and the body of azurerm_kubernetes_cluster. */
export const aksFix = (cluster: Cluster, options: readonly string[], body: Body, change?: AzChange): Fix =>
  azAks(cluster, 'update', options, body, change);

/** Where the az command has no option: the same member written through Resource Manager. */
export function armFix(cluster: Cluster, member: string, value: string, body: Body, change: AzChange = {}): Fix {
  const { plain } = placeOf(cluster);
  const command = ['az', 'resource', 'update', `--ids=${cluster.ref.id}`, `--set=properties.${member}=${value}`];
  return {
    commands: plain && patterns.id.test(cluster.ref.id) ? [command] : [],
    terraform: clusterHcl(cluster, body),
    ...rest(change, `${pages}/resource#az-resource-update`),
  };
}

/** The same for a member of a node pool. */
export function armPoolFix(
  { name }: NodePool,
  { cluster }: Snapshot,
  member: string,
  value: string,
  body: Body,
  change: AzChange = {},
): Fix | undefined {
  if (!cluster) return undefined;
  const id = `${cluster.ref.id}/agentPools/${name}`;
  const plain = placeOf(cluster).plain && patterns.id.test(id) && patterns.pool.test(name);
  const command = ['az', 'resource', 'update', `--ids=${id}`, `--set=properties.${member}=${value}`];
  return {
    commands: plain ? [command] : [],
    terraform: resource('azurerm_kubernetes_cluster_node_pool', { name, ...body }),
    ...rest(change, `${pages}/resource#az-resource-update`),
  };
}

/** What is decided when a cluster is made: no command, the attribute of the new one. */
export const newClusterFix = (cluster: Cluster, body: Body, words: string): Fix => ({
  commands: [],
  terraform: clusterHcl(cluster, body),
  words,
  disruption: 'new-cluster',
  reference: `${terraformPages}/kubernetes_cluster`,
});

/** `az aks nodepool update`, and the body of azurerm_kubernetes_cluster_node_pool. */
export const aksPoolFix = (
  pool: NodePool,
  snapshot: Snapshot,
  options: readonly string[],
  body: Body,
  change: AzChange = {},
): Fix => ofPool('update', pool.name, snapshot, options, body, change);

/** What is decided when a pool is made: a new one beside it. */
export function newPoolFix(
  pool: NodePool,
  snapshot: Snapshot,
  options: readonly string[],
  body: Body,
  change: AzChange = {},
): Fix {
  const words = 'Move the workloads to the new node pool, then delete the old one.';
  return ofPool('add', `${pool.name.slice(0, 11)}2`, snapshot, options, body, { words, ...change });
}

/** `az aks nodepool VERB`. Its nodes are made again unless `change` says otherwise. */
export function ofPool(
  verb: 'update' | 'add' | 'upgrade',
  name: string,
  { cluster }: Snapshot,
  options: readonly string[],
  body: Body,
  change: AzChange = {},
): Fix {
  const of = cluster && placeOf(cluster);
  const argv = ['az', 'aks', 'nodepool', verb, `--name=${name}`, `--cluster-name=${of?.name}`];
  const where = [`--resource-group=${of?.group}`, `--subscription=${of?.account}`];
  const plain = of?.plain && patterns.pool.test(name) && options.every((one) => patterns.word.test(one));
  return {
    commands: plain ? [[...argv, ...where, ...options]] : [],
    terraform: resource('azurerm_kubernetes_cluster_node_pool', { name, ...body }),
    ...rest({ disruption: 'node-roll', ...change }, `${pages}/aks/nodepool#az-aks-nodepool-${verb}`),
  };
}

/** `az aks VERB` on a part of a cluster, which these commands call --cluster-name. */
export function partFix(
  { ref: { id, name, account } }: Cluster,
  verb: string,
  options: readonly string[],
  words?: string,
): Fix {
  const { group, plain } = placeOf({ ref: { id, name, account } });
  const where = [`--cluster-name=${name}`, `--resource-group=${group}`, `--subscription=${account}`];
  return {
    commands: plain ? [['az', 'aks', ...verb.split(' '), ...where, ...options]] : [],
    ...rest(words ? { words } : {}, `${pages}/aks${pageOf(verb)}`),
  };
}

/** Any other `az …`; none where an argument holds what no name of Azure's may. */
export function azFix(
  argv: readonly (string | undefined)[],
  terraform?: readonly [type: string, body: Body],
  change: AzChange = {},
): Fix {
  const whole = argv.filter((part) => part !== undefined);
  const words = whole.filter((part) => !part.startsWith('-'));
  const plain = whole.length === argv.length && whole.length > 0 && whole.every((part) => patterns.word.test(part));
  const page = `${pages}/${words.slice(0, -1).join('/')}#az-${words.join('-')}`;
  return {
    commands: plain ? [['az', ...whole]] : [],
    ...(terraform ? { terraform: resource(`azurerm_${terraform[0]}`, terraform[1]) } : {}),
    ...rest(change, terraform && !words.length ? `${terraformPages}/${terraform[0]}` : page),
  };
}

const clusterHcl = (cluster: Cluster, body: Body): string => {
  const { name, group } = placeOf(cluster);
  return resource('azurerm_kubernetes_cluster', { name, resource_group_name: group, ...body });
};

const pageOf = (verb: string): string => {
  const words = verb.split(' ');
  return `${words
    .slice(0, -1)
    .map((word) => `/${word}`)
    .join('')}#az-aks-${words.join('-')}`;
};

function rest({ disruption = 'none', words, reference }: AzChange, page: string) {
  return { ...(words ? { words } : {}), disruption, reference: reference ?? page };
}
