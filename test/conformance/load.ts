import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { kinds } from '../../shared/kube/kinds.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';
import { documentOf } from '../../shared/manifests/document.ts';
import { type ProviderName, providerNames } from '../../shared/model/cluster.ts';
import type { Expected } from '../../shared/model/expected.ts';
import type { Kind, Kinds, Snapshot } from '../../shared/model/snapshot.ts';
import { goodCluster, snapshot } from '../estate.ts';
import { type Case, corpus, defaults } from './cases.ts';

export type Loose = { [field: string]: unknown };
export interface Manifest extends Loose {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Loose & { readonly name?: string; readonly namespace?: string };
}

export function manifestsOf(file: string): Manifest[] {
  return parseAllDocuments(readFileSync(join(corpus, file), 'utf8'))
    .map((document) => document.toJS() as (Manifest & { readonly items?: readonly Manifest[] }) | null)
    .flatMap((object) => (object?.kind === 'List' ? (object.items ?? []) : (object ?? [])));
}

/** Old versions of an API count as the one that is served today; a kind that is not ours and runs pods as a Deployment. */
function kindOf({ apiVersion = '', kind }: Manifest): Kind | undefined {
  const all = Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][];
  const group = (version: string) => version.split('/').slice(0, -1).join();
  const same = (one: string) => one.toLowerCase() === kind?.toLowerCase();
  const exact = all.find(([, one]) => same(one.kind) && group(one.apiVersion) === group(apiVersion));
  const alike = exact ?? all.find(([, one]) => same(one.kind) && !one.custom);
  return alike?.[0] ?? (kind === 'DeploymentConfig' ? 'deployments' : undefined);
}

/** What an API server would refuse, as its author meant it: a subject without its list, a Role that only a ClusterRole can be. */
function asMeant(object: Manifest): Manifest {
  const { subjects, roleRef, kind } = object;
  const wide = kind === 'ClusterRoleBinding' ? { roleRef: { ...(roleRef as object), kind: 'ClusterRole' } } : {};
  return { ...object, ...(subjects ? { subjects: [subjects].flat() } : {}), ...wide };
}

/** A cluster of the newest version that holds the objects and nothing else. Incomplete ones go in as they are. */
export function clusterOf(
  manifests: readonly Manifest[],
  one: Case,
  version = one.versions?.at(-1) ?? newest(one),
): Snapshot {
  const { config, file } = one;
  const read = new Map<Kind, unknown[]>();
  const slimmer = createSlimmer();
  for (const [index, object] of manifests.entries()) {
    const kind = kindOf(object);
    if (!kind) continue;
    const namespace = kinds[kind].namespaced ? { namespace: 'default' } : {};
    const own = asMeant(object);
    const given = { ...own, metadata: { ...namespace, uid: `u${index}`, name: '', ...own.metadata } };
    let made: unknown = given;
    try {
      made = slimmer.slim(kind, given as never);
    } catch {}
    read.set(kind, [...(read.get(kind) ?? []), made]);
  }
  return {
    ...snapshot(Object.fromEntries(read) as { [K in Kind]?: readonly Kinds[K][] }, goodCluster(providerOf(one))),
    documents: manifests.map((raw) =>
      documentOf({ raw, apiVersion: raw.apiVersion ?? '', kind: raw.kind ?? '' } as never, undefined),
    ),
    complete: true,
    server: { version: `${version}.0`, ready: true, mayReadSecrets: false },
    expected: { ...expectedOf(config?.postureControlInputs), ...agreed(file) },
  };
}

/** The cloud that a case speaks of. */
function providerOf({ config, ourCheck = '' }: Case): ProviderName {
  const cloud =
    config?.dataControlInputs?.cloudProvider ?? { aws: 'eks', azure: 'aks' }[ourCheck.split('-').at(-1) ?? ''];
  return providerNames.find((name) => name === cloud) ?? 'kubeconfig';
}

/** Until 1.34 a GET of pods/exec and its kin ran commands, and the authors of the cases about roles knew no other server. */
const newest = ({ ourCheck }: Case) => (ourCheck?.startsWith('rbac-') ? 'v1.34' : 'v1.37');

/** What the authors of a case have agreed on, by the folder that it is in. */
function agreed(file: string): Expected {
  const [peer, , check] = file.split('/');
  if (peer === 'polaris')
    return { resources: ['memory.limit >= 100Mi', 'memory.limit <= 6G', 'cpu.limit >= 100m', 'cpu.limit <= 2'] };
  if (peer === 'kubelinter')
    return { priorityClasses: ['system-cluster-critical', 'system-node-critical'], annotations: ['email'] };
  if (peer !== 'regolibrary') return {};
  const { recommendedLabels = [], k8sRecommendedLabels = [] } = defaults();
  return { labels: [(check === 'k8s-common-labels-usage' ? k8sRecommendedLabels : recommendedLabels).join('|')] };
}

/** Kubescape's inputs in the words of our configuration. */
function expectedOf(inputs: { readonly [name: string]: readonly string[] } = {}): Expected {
  const all: { readonly [name: string]: readonly string[] } = { ...defaults(), ...inputs };
  const hosts = (list: readonly string[] = []) => list.flatMap((one) => [`${one}/*`, `*.${one}/*`]);
  const { imageRepositoryAllowList, publicRegistries = [], untrustedRegistries = [], floatingImageTags } = all;
  return {
    ...(imageRepositoryAllowList?.length ? { registries: hosts(imageRepositoryAllowList) } : {}),
    deniedRegistries: hosts([...publicRegistries, ...untrustedRegistries]),
    floatingTags: floatingImageTags,
  };
}
