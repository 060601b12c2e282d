import { adminSteps, wayToAdmin } from '../../shared/engine/rbac/admins.ts';
import { beside, outsideOf } from '../../shared/engine/rbac/outside.ts';
import { type Asked, requestOf } from '../../shared/engine/rbac/resources.ts';
import { type Holder, spoken, whoCan } from '../../shared/engine/rbac/who-can.ts';
import { ConfigError, RemoteError } from '../../shared/errors.ts';
import { createClient } from '../../shared/kube/client.ts';
import { gather } from '../../shared/kube/collect.ts';
import { finish, newCollected } from '../../shared/kube/collected.ts';
import { isRunId, keys } from '../../shared/layout.ts';
import type { ClusterRef } from '../../shared/model/cluster.ts';
import { mask } from '../../shared/model/mask.ts';
import type { Roll } from '../../shared/model/report.ts';
import type { Kind, Snapshot } from '../../shared/model/snapshot.ts';
import { readJson } from '../../shared/pipeline/records.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';
import { endpointsOf, openReports } from '../wire.ts';
import { lostText, rollBy } from './begin.ts';
import { exit } from './exit.ts';
import { narrator } from './progress.ts';
import { latest } from './report.ts';
import { type SelectFlags, settings } from './settings.ts';
import { tableOf } from './table.ts';
import { write } from './write.ts';

export interface WhoCanFlags extends SelectFlags {
  readonly namespace?: string;
  readonly run?: string;
  readonly out?: string;
}

/** What the answer is read from: no pod, no secret. */
const policyKinds: readonly Kind[] = [
  ...(['namespaces', 'serviceaccounts', 'roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'] as const),
  ...(['customresourcedefinitions', 'configmaps'] as const),
];

/** Prints who may do it in each cluster that is selected, from the cluster itself or from a run that kept its snapshots. */
export async function whoCanCommand(verb: string, resource: string, name: string | undefined, flags: WhoCanFlags) {
  const asked: Asked = { verb, resource, name, namespace: flags.namespace };
  let clusters = 0;
  for await (const { ref, snapshot, lost } of flags.run === undefined ? live(flags) : stored(flags.run, flags)) {
    clusters += 1;
    const where = [ref.provider, ref.account, ref.region, ref.name].filter(Boolean).join(' ');
    await write(`${clusters > 1 ? '\n' : ''}${terminalSafe(where)}\n`);
    if (lost) process.exitCode = exit.coverage;
    await write(lost ? `${terminalSafe(lost)}\n` : answer(asked, snapshot));
  }
  if (clusters === 0)
    throw new ConfigError('who-can: no cluster is selected; `kubesweep discover` shows which there are');
}

type Source = { readonly ref: ClusterRef; readonly snapshot: Snapshot; readonly lost?: string };

function answer(asked: Asked, snapshot: Snapshot): string {
  const outside = outsideOf(snapshot);
  const bound = outside.unread.map((why) => `lower bound: ${terminalSafe(why)}\n`).join('');
  const rows =
    asked.verb === 'become' && asked.resource === 'cluster-admin' ? ways(snapshot) : holders(asked, snapshot, outside);
  return `${tableOf(rows.head, rows.rows)}\n${bound}`;
}

function holders(asked: Asked, snapshot: Snapshot, outside: ReturnType<typeof outsideOf>) {
  const request = requestOf(asked, snapshot);
  if (!request)
    throw new ConfigError(`who-can: the API group of ${mask(asked.resource)} is not known; write RESOURCE.GROUP`);
  const found = whoCan(snapshot, request);
  const line = ({ subject, namespace, by }: Holder) => [subject, namespace ?? 'every namespace', by];
  return { head: ['who', 'where', 'by'], rows: [...found, ...beside(outside, found)].map(line) };
}

/** Who may become cluster-admin, the shortest way first. */
function ways(snapshot: Snapshot) {
  const found = [...adminSteps(snapshot).keys()].map((identity) => ({
    identity,
    way: wayToAdmin(snapshot, identity) ?? [],
  }));
  const rows = found
    .sort((one, other) => one.way.length - other.way.length)
    .map(({ identity, way }) => [
      spoken(identity),
      String(way.length),
      way.map(({ does, by, next }) => `${does}${by ? ` by ${by}` : ''}${next ? ` → ${spoken(next)}` : ''}`).join(' → '),
    ]);
  return { head: ['who', 'steps', 'how'], rows };
}

async function* live(flags: SelectFlags): AsyncGenerator<Source> {
  const { world, roll } = await rollBy(flags);
  for (const one of roll.lost) process.stderr.write(`${terminalSafe(lostText(one))}\n`);
  for (const ref of roll.clusters) yield await readOne(world, ref);
}

async function readOne(world: World, ref: ClusterRef): Promise<Source> {
  const origin = { cluster: ref };
  const empty = { origin, takenAt: '', objects: {}, gaps: [], samples: [], notServed: [] };
  try {
    const provider = world.providers.get(ref.provider);
    if (!provider) throw new ConfigError(`who-can: ${ref.provider} is not configured`);
    const { cluster, gaps } = await provider.describe(ref, new Set(['cluster', 'access-entries']));
    const client = createClient(await provider.connect(cluster), { signal: world.signal });
    const readAuthConfigMaps = ref.provider === 'eks' && world.config.eks.readAuthConfigMaps;
    const kinds = policyKinds.filter((kind) => kind !== 'configmaps' || readAuthConfigMaps);
    const collected = newCollected();
    await gather(client, { kinds, clusterId: ref.id, maxPods: 1, readAuthConfigMaps }, collected).finally(() =>
      client.close(),
    );
    const part = finish(collected, kinds, 'not read to the end');
    return { ref, snapshot: { ...empty, cluster, ...part, gaps: [...gaps, ...part.gaps] } };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { ref, snapshot: empty, lost: error.advice };
  }
}

async function* stored(run: string, flags: WhoCanFlags): AsyncGenerator<Source> {
  const given = settings(
    { ...(flags.config ? { config: flags.config } : {}), ...(flags.out ? { out: flags.out } : {}) },
    endpointsOf(),
  );
  const store = await openReports(given, narrator().tell);
  const id = run === 'latest' ? await latest(store) : run;
  const roll = isRunId(id) ? await readJson<Roll>(store, keys.roll(id)) : undefined;
  if (!roll) throw new ConfigError(`who-can: ${store.location} has no run ${mask(id)}`);
  const wanted = (ref: ClusterRef) => !flags.cluster?.length || flags.cluster.includes(ref.name);
  for (const ref of roll.clusters.filter(wanted)) {
    const snapshot = await readJson<Snapshot>(store, keys.snapshot(id, ref));
    if (!snapshot)
      throw new ConfigError(`who-can: run ${id} kept no snapshot of ${mask(ref.name)}; sweep with --keep-snapshots`);
    yield { ref, snapshot };
  }
}
