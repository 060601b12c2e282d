import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Disruption, Fix } from '../model/fix.ts';
import type { AccountFacts, Snapshot } from '../model/snapshot.ts';
import { type Hcl, resource } from './hcl.ts';

type Body = { readonly [name: string]: Hcl };

/** How a change differs from the ordinary one. */
export interface Change {
  readonly disruption?: Disruption;
  /** Options of further updates: gcloud takes most of them only one at a time. */
  readonly further?: readonly (readonly string[])[];
  /** What no command and no attribute does. */
  readonly words?: string;
  /** Default: the reference page of the command. */
  readonly reference?: string;
}

/** What Google lets stand in a name; with any other name no command is given. */
const patterns = {
  name: /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  location: /^[a-z]{2,20}(?:-[a-z]{2,20})?\d{0,2}(?:-[a-z])?$/,
  project: /^(?:[a-z][a-z0-9.-]{0,60}:)?[a-z][a-z0-9-]{0,61}$/,
  word: /^[\w@.:/=,+~-]{1,400}$/,
} as const;
/** A value from outside that rides in an option, if it holds nothing that Google would not accept. */
export function plainWord(text: string): string | undefined {
  return patterns.word.test(text) ? text : undefined;
}

const pages = 'https://cloud.google.com/sdk/gcloud/reference';

/** `gcloud container clusters update` with these options, and the body of google_container_cluster. */
export function clusterFix({ ref }: Cluster, options: readonly string[], body: Body, change: Change = {}): Fix {
  const { name, region, account } = ref;
  return {
    commands: [options, ...(change.further ?? [])]
      .filter((part) => part.length)
      .flatMap((part) =>
        command(['container', 'clusters', 'update'], name, account, [`--location=${region}`, ...part], region),
      ),
    terraform: resource('google_container_cluster', { name, location: region, ...body }),
    ...rest(
      change.disruption === 'new-cluster' ? { words: anew, ...change } : change,
      `${pages}/container/clusters/update`,
    ),
  };
}
const anew = 'Make a new cluster with this setting, move the workloads there, then delete the old one.';

/** `gcloud container node-pools update`, and the body of google_container_node_pool. Its nodes are made again. */
export function poolFix(
  pool: NodePool,
  { cluster }: Snapshot,
  options: readonly string[],
  body: Body,
  change: Change = {},
): Fix {
  return ofPool('update', pool.name, cluster, options, { name: pool.name, ...body }, change);
}

/** What is decided when a pool is made: a new one beside it, whose name is this pool's and `-new`. */
export function newPoolFix(
  pool: NodePool,
  { cluster }: Snapshot,
  options: readonly string[],
  body: Body,
  change: Change = {},
): Fix {
  const name = `${pool.name.slice(0, 36)}-new`;
  const words = 'Move the workloads to the new node pool, then delete the old one.';
  return ofPool('create', name, cluster, options, { name, ...body }, { words, ...change });
}

/** One more node pool, for what no pool of the cluster offers. */
export function addPoolFix(cluster: Cluster, name: string, options: readonly string[], body: Body): Fix {
  return ofPool('create', name, cluster, options, { name, ...body }, { disruption: 'none' });
}

/** `gcloud container clusters VERB`, where it is not `update`. */
export function verbFix({ ref }: Cluster, verb: string, options: readonly string[], change: Change = {}): Fix {
  const { name, region, account } = ref;
  return {
    commands: command(['container', 'clusters', verb], name, account, [...options, `--location=${region}`], region),
    ...rest(change, `${pages}/container/clusters/${verb}`),
  };
}

function ofPool(
  verb: 'update' | 'create',
  name: string,
  cluster: Cluster | undefined,
  options: readonly string[],
  body: Body,
  change: Change,
): Fix {
  const { name: of = '', region = '', account = '' } = cluster?.ref ?? {};
  const where = [`--cluster=${of}`, `--location=${region}`];
  const named = patterns.name.test(of);
  return {
    commands: named ? command(['container', 'node-pools', verb], name, account, [...where, ...options], region) : [],
    terraform: resource('google_container_node_pool', { cluster: of, ...body }),
    ...rest({ disruption: 'node-roll', ...change }, `${pages}/container/node-pools/${verb}`),
  };
}

/** `gcloud compute networks subnets update` on the subnetwork of the nodes, in its own project. */
export function subnetFix({ ref, native }: Cluster, options: readonly string[], body: Body): Fix {
  const long = native?.provider === 'gke' ? native.networkConfig?.subnetwork : undefined;
  const [, host = ref.account, region = ref.region, name = ''] =
    /^projects\/([^/]+)\/regions\/([^/]+)\/subnetworks\/([^/]+)$/.exec(long ?? '') ?? [];
  return {
    commands: command(
      ['compute', 'networks', 'subnets', 'update'],
      name,
      host,
      [`--region=${region}`, ...options],
      region,
    ),
    terraform: resource('google_compute_subnetwork', { name, region, project: host, ...body }),
    ...rest({ words: 'Do it in the project that owns the network.' }, `${pages}/compute/networks/subnets/update`),
  };
}

/** `gcloud compute firewall-rules update`, in the project of the network. */
export function firewallFix({ ref, native }: Cluster, rule: string, sources: readonly string[]): Fix {
  const long = native?.provider === 'gke' ? native.networkConfig?.network : undefined;
  const host = /^projects\/([^/]+)\//.exec(long ?? '')?.[1] ?? ref.account;
  const options = [`--source-ranges=${sources.join(',')}`];
  return {
    commands: command(['compute', 'firewall-rules', 'update'], rule, host, options, ref.region),
    terraform: resource('google_compute_firewall', { name: rule, project: host, source_ranges: sources }),
    ...rest(
      { words: `Write your own networks in place of ${sources.join(', ')}, or delete the rule.` },
      `${pages}/compute/firewall-rules/update`,
    ),
  };
}

/** `gcloud …` in a project; `terraform` is a resource type and its body. */
export function projectFix(
  { account }: Pick<AccountFacts, 'account'>,
  argv: readonly string[],
  terraform?: readonly [type: string, body: Body],
  change: Change = {},
): Fix {
  const page = argv.filter((part) => /^[a-z-]+$/.test(part) && !part.startsWith('--')).join('/');
  return {
    commands: argv.length && patterns.project.test(account.id) ? [['gcloud', ...argv, `--project=${account.id}`]] : [],
    ...(terraform ? { terraform: resource(...terraform) } : {}),
    ...rest(change, `${pages}/${page}`),
  };
}

function command(
  verb: readonly string[],
  name: string,
  account: string,
  options: readonly string[],
  location: string,
): readonly (readonly string[])[] {
  const known = patterns.name.test(name) && patterns.project.test(account) && patterns.location.test(location);
  return known ? [['gcloud', ...verb, name, ...options, `--project=${account}`]] : [];
}

function rest({ disruption = 'none', words, reference }: Change, page: string) {
  return { ...(words ? { words } : {}), disruption, reference: reference ?? page };
}
