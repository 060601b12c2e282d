import { hash } from 'node:crypto';
import { milliseconds } from '../config.ts';
import { matches } from '../engine/except.ts';
import { RemoteError } from '../errors.ts';
import { askServer } from '../kube/ask.ts';
import { createClient } from '../kube/client.ts';
import { collect, type Plan, plannedKinds } from '../kube/collect.ts';
import { type Collected, finish, fold, newCollected } from '../kube/collected.ts';
import { allKinds } from '../kube/kinds.ts';
import type { ClusterRef, Connection } from '../model/cluster.ts';
import type { Provider } from '../model/provider.ts';
import { type Fact, facts, type Gap, type Server, type Snapshot } from '../model/snapshot.ts';
import type { World } from './world.ts';

/**
 * What a slice hands to the next: JSON, no credential, and no address. Who may write to the bucket must not choose where
 * a token goes: each slice asks the cloud again.
 */
export interface Checkpoint {
  readonly startedAt: string;
  readonly server: Server | undefined;
  readonly collected: Collected;
}

export type Reading =
  | { readonly state: 'done'; readonly snapshot: Snapshot; readonly uid: string | undefined; readonly why?: string }
  | { readonly state: 'partial'; readonly checkpoint: Checkpoint }
  | { readonly state: 'duplicate'; readonly of: ClusterRef };

type Part = ReturnType<typeof finish>;

/** Describes, connects and reads one cluster, from a checkpoint if there is one, until it is whole or `deadline` strikes. */
export async function read(
  world: World,
  provider: Provider,
  ref: ClusterRef,
  options: {
    readonly from: Checkpoint | undefined;
    readonly startedAt: string;
    readonly deadline: number;
    readonly mayPause: boolean;
  },
): Promise<Reading> {
  const { from, startedAt, deadline, mayPause } = options;
  const { cluster, gaps } = await provider.describe(ref, wanted(world));
  const plan = planOf(world, ref);
  const snapshotOf = (part: Part, server?: Server): Snapshot => ({
    origin: { cluster: cluster.ref },
    takenAt: startedAt,
    expected: world.config.expected,
    ...(world.facts ? { facts: world.facts } : {}),
    cluster,
    ...(server ? { server } : {}),
    ...part,
    gaps: [...gaps, ...part.gaps],
  });
  try {
    const connection = await provider.connect(cluster);
    const twin = from ? undefined : claim(world, addressOf(connection), ref);
    if (twin) return { state: 'duplicate', of: twin };
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(milliseconds(world.config.limits.timeout))]);
    const client = createClient(connection, { signal });
    try {
      const server = from?.server ?? (await askServer(client));
      const collected = from?.collected ?? newCollected();
      for await (const page of collect(client, plan, collected)) {
        fold(collected, page);
        const uid = page.kind === 'namespaces' ? uidOf(collected) : undefined;
        const same = uid && !from ? claim(world, `uid ${uid}`, ref) : undefined;
        if (same) return { state: 'duplicate', of: same };
        if (world.now().getTime() < deadline) continue;
        if (mayPause) return { state: 'partial', checkpoint: { startedAt, server, collected } };
        break;
      }
      world.signal.throwIfAborted();
      const cut = `stopped after the time limit of ${world.config.limits.timeout} for one cluster`;
      const part = finish(collected, plannedKinds(plan), cut);
      return { state: 'done', uid: uidOf(collected), snapshot: snapshotOf(part, server) };
    } finally {
      client.close();
    }
  } catch (error) {
    world.signal.throwIfAborted();
    if (!(error instanceof RemoteError)) throw error;
    return { state: 'done', uid: undefined, why: error.advice, snapshot: snapshotOf(nothingOf(plan, error)) };
  }
}

function planOf({ config }: World, ref: ClusterRef): Plan {
  const out = config.select.excludeNamespaces;
  return {
    kinds: allKinds,
    clusterId: ref.id,
    maxPods: config.sampling.maxPods,
    readAuthConfigMaps: ref.provider === 'eks' && config.eks.readAuthConfigMaps,
    ...(out.length ? { keepNamespace: (name) => !out.some((pattern) => matches(pattern, name)) } : {}),
  };
}

function wanted(world: World): Set<Fact> {
  const ofClusters = world.rules.filter(({ target }) => target !== 'account' && target !== 'region');
  const needs = ofClusters.flatMap((rule) => [
    ...(rule.needs ?? []),
    ...(rule.target === 'node-pool' ? ['node-pools' as const] : []),
  ]);
  return new Set<Fact>(['cluster', ...facts.filter((fact) => needs.includes(fact))]);
}

/**
 * The cluster that was met before under this mark, else undefined. Only a kubeconfig's entry gives way, and by uid only
 * to a cloud's: a hostile API server can copy a uid, and must not hide another cluster by it.
 */
function claim({ met }: World, mark: string, ref: ClusterRef): ClusterRef | undefined {
  const first = met.get(mark);
  const givesWay = ref.provider === 'kubeconfig' && (first?.provider !== 'kubeconfig' || mark.startsWith('address'));
  if (first && first.id !== ref.id && givesWay) return first;
  met.set(mark, first ?? ref);
  return undefined;
}

/** One host may stand before many clusters: path, TLS name and proxy tell them apart. */
function addressOf({ url, tls, proxyUrl }: Connection): string {
  const { origin, pathname } = new URL(url);
  const parts = [origin, pathname.replace(/\/+$/, ''), tls.serverName, proxyUrl, tls.ca?.trim() ?? 'system'];
  return `address ${hash('sha256', JSON.stringify(parts))}`;
}

function uidOf(collected: Collected): string | undefined {
  const system = collected.objects.namespaces?.find(({ metadata }) => metadata?.name === 'kube-system');
  return system?.metadata?.uid;
}

/** Where nothing was read, every kind is a gap. */
function nothingOf(plan: Plan, { reason, message: detail }: RemoteError): Part {
  const why = reason === 'denied' || reason === 'no-credential' ? 'denied' : 'unreachable';
  const gaps = plannedKinds(plan).map((what): Gap => ({ what, why, detail }));
  return { objects: {}, gaps, samples: [], notServed: [] };
}
