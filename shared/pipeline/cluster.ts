import { createHash } from 'node:crypto';
import { milliseconds } from '../config.ts';
import { glob } from '../engine/except.ts';
import { RemoteError } from '../errors.ts';
import { createClient, type KubeClient } from '../kube/client.ts';
import { type Collected, collect, finish, fold, nothingCollected } from '../kube/collect.ts';
import { allKinds } from '../kube/kinds.ts';
import { mayReadSecrets, ready, version } from '../kube/probe.ts';
import type { Cluster, ClusterRef, Connection } from '../model/cluster.ts';
import type { Provider } from '../model/provider.ts';
import { type Fact, facts, type Gap, type Kind, type Server, type Snapshot } from '../model/snapshot.ts';
import type { World } from './world.ts';

/** What a slice hands to the next: JSON, no credential. */
export interface Checkpoint {
  readonly startedAt: string;
  readonly cluster: Cluster;
  readonly gaps: readonly Gap[];
  readonly server: Server | undefined;
  readonly collected: Collected;
}

export type Reading =
  | { readonly state: 'done'; readonly snapshot: Snapshot; readonly uid: string | undefined; readonly why?: string }
  | { readonly state: 'partial'; readonly checkpoint: Checkpoint }
  | { readonly state: 'duplicate'; readonly of: ClusterRef };

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
  const { cluster, gaps } = from ?? (await provider.describe(ref, wanted(world)));
  const road = await roadTo(provider, cluster);
  if ('error' in road) {
    const { message, remedy } = road.error;
    const detail = road.error.message;
    const why = road.error.reason === 'denied' || road.error.reason === 'no-credential' ? 'denied' : 'unreachable';
    const lost = allKinds.map((what): Gap => ({ what, why, detail }));
    return done(world, cluster, [...gaps, ...lost], undefined, nothingCollected(), startedAt, `${message} ${remedy}`);
  }
  const twin = from ? undefined : claim(world, addressOf(road.connection), ref);
  if (twin) return { state: 'duplicate', of: twin };
  const signal = AbortSignal.any([world.signal, AbortSignal.timeout(milliseconds(world.config.limits.timeout))]);
  const client = createClient(road.connection, { signal });
  try {
    const server = from?.server ?? (await ask(client));
    const collected = from?.collected ?? nothingCollected();
    const plan = {
      kinds: allKinds,
      clusterId: ref.id,
      maxPods: world.config.sampling.maxPods,
      readAuthConfigMaps: ref.provider === 'eks' && world.config.eks.readAuthConfigMaps,
    };
    for await (const page of collect(client, plan, collected)) {
      fold(collected, page);
      const uid = page.kind === 'namespaces' ? uidOf(collected) : undefined;
      const same = uid && !from ? claim(world, uid, ref) : undefined;
      if (same) return { state: 'duplicate', of: same };
      if (world.now().getTime() < deadline) continue;
      if (mayPause) return { state: 'partial', checkpoint: { startedAt, cluster, gaps, server, collected } };
      finish(collected, `stopped after the time limit of ${world.config.limits.timeout} for one cluster`);
      break;
    }
    world.signal.throwIfAborted();
    return done(world, cluster, gaps, server, collected, startedAt);
  } finally {
    client.close();
  }
}

function wanted(world: World): Set<Fact> {
  const needs = world.rules.flatMap((rule) => [
    ...(rule.needs ?? []),
    ...(rule.target === 'node-pool' ? ['node-pools' as const] : []),
  ]);
  return new Set<Fact>(['cluster', ...facts.filter((fact) => needs.includes(fact))]);
}

async function roadTo(
  provider: Provider,
  cluster: Cluster,
): Promise<{ connection: Connection } | { error: RemoteError }> {
  try {
    return { connection: await provider.connect(cluster) };
  } catch (error) {
    if (error instanceof RemoteError) return { error };
    throw error;
  }
}

async function ask(client: KubeClient): Promise<Server> {
  const [said, isReady, secrets] = await Promise.all([version(client), ready(client), mayReadSecrets(client)]);
  return { version: said, ready: isReady, mayReadSecrets: secrets };
}

/** The cluster that a kubeconfig led to before, else undefined. Two of a cloud's are never one: a uid can be copied. */
function claim({ met }: World, mark: string, ref: ClusterRef): ClusterRef | undefined {
  const first = met.get(mark);
  if (first && first.id !== ref.id && ref.provider === 'kubeconfig') return first;
  met.set(mark, ref);
  return undefined;
}

function addressOf({ url, tls }: Connection): string {
  return `address ${createHash('sha256')
    .update(`${new URL(url).host}\n${tls.ca?.trim() ?? 'system'}`)
    .digest('hex')}`;
}

function uidOf(collected: Collected): string | undefined {
  const system = collected.objects.namespaces?.find(({ metadata }) => metadata?.name === 'kube-system');
  return system?.metadata?.uid && `uid ${system.metadata.uid}`;
}

function done(
  world: World,
  cluster: Cluster,
  gaps: readonly Gap[],
  server: Server | undefined,
  collected: Collected,
  startedAt: string,
  why?: string,
): Reading {
  const unreached = collected.gaps.filter(({ why: reason }) => reason === 'unreachable' || reason === 'denied');
  const blind = unreached.length === allKinds.length ? unreached[0]?.detail : undefined;
  const reason = why ?? blind;
  return {
    state: 'done',
    uid: uidOf(collected)?.slice(4),
    ...(reason ? { why: reason } : {}),
    snapshot: {
      origin: { cluster: cluster.ref },
      takenAt: startedAt,
      cluster,
      ...(server ? { server } : {}),
      objects: within(collected.objects, world.config.select.excludeNamespaces),
      gaps: [...gaps, ...collected.gaps],
      samples: collected.samples,
      notServed: collected.notServed,
    },
  };
}

/** Without the excluded namespaces and what lives in them. */
function within(objects: Snapshot['objects'], excluded: readonly string[]): Snapshot['objects'] {
  if (!excluded.length) return objects;
  const out = excluded.flatMap((pattern) => glob(pattern) ?? []);
  const isOut = (name: string | undefined) => name !== undefined && out.some((matches) => matches(name));
  const kept = Object.entries(objects).map(([kind, list]) => [
    kind,
    list.filter(({ metadata }) => !isOut(metadata?.namespace) && !(kind === 'namespaces' && isOut(metadata?.name))),
  ]);
  return Object.fromEntries(kept) as { [K in Kind]?: Snapshot['objects'][K] };
}
