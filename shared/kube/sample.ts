import { hash } from 'node:crypto';
import type { Sample } from '../model/snapshot.ts';
import type { Collected } from './collected.ts';
import type { Item } from './list.ts';

/** One pod of the count. `group` undefined = nobody that we read owns it, so it is read for itself. */
export interface CensusRow {
  readonly namespace: string;
  readonly name: string;
  readonly group: string | undefined;
  /** Decides who is chosen: a hash of cluster and uid. */
  readonly lot: string;
}
type Candidate = readonly [lot: string, namespace: string, name: string];

/** All pods counted, by metadata alone, and who was chosen to be read in full. Plain JSON; keys are ours, not the cluster's. */
export interface Census {
  token: string | undefined;
  total: number;
  /** Keys are `/` and the name. */
  readonly namespaces: { [key: string]: number };
  /** The lowest lot of each owner and template. */
  readonly groups: { [group: string]: Candidate };
  readonly loose: Candidate[];
  /** Set once every pod was counted. */
  chosen?: (readonly [namespace: string, name: string])[];
  fetched: number;
  /** Why the count ended before the last pod. */
  cut?: string;
}

/** Nobody counted yet. */
export const newCensus = (): Census => ({
  token: undefined,
  total: 0,
  namespaces: {},
  groups: {},
  loose: [],
  fetched: 0,
});

/** Counts a page and keeps the lowest lot of each group. */
export function addRows(census: Census, rows: readonly CensusRow[], token: string | undefined): void {
  for (const { namespace, name, group, lot } of rows) {
    census.total++;
    const key = `/${namespace}`;
    census.namespaces[key] = (census.namespaces[key] ?? 0) + 1;
    const candidate = [lot, namespace, name] as const;
    if (group === undefined) census.loose.push(candidate);
    else {
      const best = census.groups[group];
      if (!best || lot < best[0]) census.groups[group] = candidate;
    }
  }
  census.token = token;
}

/** At most so many: those with the lowest lots, so that two nights choose the same. */
export function choose(census: Census, most: number, cut?: string): void {
  if (cut !== undefined) census.cut = cut;
  const candidates = [...Object.values(census.groups), ...census.loose];
  candidates.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  census.chosen = candidates.slice(0, most).map(([, namespace, name]) => [namespace, name] as const);
  census.loose.length = 0;
  for (const group of Object.keys(census.groups)) delete census.groups[group];
}

/** Sorts pods by who owns them, from the controllers that were read before. */
export function grouper(clusterId: string, objects: Collected['objects']): (pod: Item) => CensusRow {
  const owners = new Map<string, string>();
  for (const kind of [
    'replicationcontrollers',
    'replicasets',
    'deployments',
    'daemonsets',
    'statefulsets',
    'cronjobs',
  ] as const)
    for (const { metadata } of objects[kind] ?? []) if (metadata?.uid) owners.set(metadata.uid, metadata.uid);
  for (const { metadata } of objects.jobs ?? []) {
    const cronJob = metadata?.ownerReferences?.find(({ controller }) => controller)?.uid;
    if (metadata?.uid) owners.set(metadata.uid, cronJob ?? metadata.uid);
  }
  return ({ metadata }) => {
    const { name, namespace, uid, labels, ownerReferences } = metadata as unknown as Metadata;
    const references = Array.isArray(ownerReferences) ? ownerReferences : [];
    const owner = owners.get(String(references.find((one) => one?.controller === true)?.uid));
    const template = labels?.['pod-template-hash'] ?? labels?.['controller-revision-hash'] ?? '';
    return {
      namespace: String(namespace),
      name,
      group: owner === undefined ? undefined : short(`${owner}/${template}`),
      lot: short(`${clusterId}/${uid}`),
    };
  };
}
const short = (text: string) => hash('sha256', text).slice(0, 20);

interface Metadata {
  readonly name: string;
  readonly namespace?: unknown;
  readonly uid?: unknown;
  readonly labels?: { readonly [key: string]: unknown } | null;
  readonly ownerReferences?: readonly ({ readonly uid?: unknown; readonly controller?: unknown } | null)[];
}

/** "pods 3,120 of 63,412 in 41 of 41 namespaces". */
export function sampleOf(census: Census, objects: Collected['objects']): Sample {
  const pods = objects.pods ?? [];
  return {
    kind: 'pods',
    read: pods.length,
    total: census.total,
    namespacesRead: new Set(pods.map(({ metadata }) => metadata?.namespace)).size,
    namespaces: Object.keys(census.namespaces).length,
  };
}
