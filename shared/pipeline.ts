import pLimit from 'p-limit';
import { evaluate } from './engine/evaluate.ts';
import { excepter } from './engine/except.ts';
import { summary } from './engine/summary.ts';
import { ConfigError, RemoteError } from './errors.ts';
import { clusterKey, keys, unitKey } from './layout.ts';
import type { ClusterRef } from './model/cluster.ts';
import { mask } from './model/mask.ts';
import type { Report, Roll, Run, Scan } from './model/report.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { Body } from './model/store.ts';
import { scanAccount, unitsOf } from './pipeline/account.ts';
import { type Checkpoint, read } from './pipeline/cluster.ts';
import { callsOf } from './pipeline/counted.ts';
import { findingsOf, scansOf, unitScansOf } from './pipeline/findings.ts';
import { publish } from './pipeline/publish.ts';
import { gzippedJson, json, readJson } from './pipeline/records.ts';
import { callTheRoll } from './pipeline/roll.ts';
import { without } from './pipeline/select.ts';
import { onRoll, rollOf } from './pipeline/stored-roll.ts';
import type { Scope, World } from './pipeline/world.ts';
import { putOnce } from './stores/conditional.ts';

/** Events carry identifiers only; each is looked up in the configuration or on the run's roll. */
export interface ScanEvent {
  readonly run: string;
  /** clusterKey of a cluster on that run's roll. */
  readonly cluster: string;
  readonly slice?: number;
}
export interface ScanResult extends Required<ScanEvent> {
  readonly status: 'DONE' | 'PARTIAL';
}
/** The same of an account, or of one region of it. */
export interface AccountEvent {
  readonly run: string;
  /** unitKey of a unit of that run's roll. */
  readonly account: string;
}

/** Proves the store by creating the run's manifest, then writes down what the run sets out to scan and what it lost. */
export async function discover(world: World, run: Run, scope: Scope = {}): Promise<Roll> {
  if (Date.parse(run.startedAt) > world.now().getTime() + 86_400_000)
    throw new ConfigError(`event.scheduledFor: ${run.startedAt} lies in the future: it would stop latest until then`);
  const { profile, only, skip } = world.config.rules;
  const manifest = { run, rules: world.rules.map(({ id }) => id), profile, only, skip, scope };
  await prove(world, keys.manifest(run.id), manifest);
  await refuseClosed(world, run.id);
  const roll = await callTheRoll(world, { ...run, ...without(world.config) }, scope);
  if (roll.accounts.length === 0 && roll.lost.length === 0) throw new ConfigError(`nothing to sweep: ${nobody(roll)}`);
  await world.store.put(keys.roll(run.id), json(roll));
  const calls = Object.fromEntries([...world.providers.keys()].map((name) => [name, callsOf(world, name)]));
  await world.store.put(keys.calls(run.id), json(calls));
  const events: (ScanEvent | AccountEvent)[] = [
    ...unitsOf(roll).map((unit) => ({ run: run.id, account: unitKey(unit) })),
    ...roll.clusters.map((ref) => ({ run: run.id, cluster: clusterKey(ref) })),
  ];
  await world.store.put(keys.inventory(run.id), json(events));
  world.progress({ event: 'discovered', clusters: roll.clusters.length, lost: roll.lost.length });
  return roll;
}

/** Reads and judges one cluster of the roll. PARTIAL: call again with the slice it names; its checkpoint is stored. */
export async function scan(
  world: World,
  event: ScanEvent,
  { budget = Number.POSITIVE_INFINITY, lastSlice = 12 } = {},
): Promise<ScanResult> {
  const ref = (await onRoll(world, event.run)).clusters.get(event.cluster);
  if (!ref) throw new ConfigError(`event.cluster: ${mask(event.cluster)} is not on the roll of run ${event.run}`);
  await refuseClosed(world, event.run);
  const slice = event.slice ?? 0;
  const started = world.now();
  const key = keys.scan(event.run, ref);
  const result = { run: event.run, cluster: event.cluster, slice, status: 'DONE' as const };
  world.progress({ event: 'scanning', cluster: ref });

  let outcome: Scan | undefined;
  let beside: { readonly key: string; readonly body: Body } | undefined;
  try {
    const provider = world.providers.get(ref.provider);
    if (!provider)
      throw new RemoteError(`scan ${ref.name}`, 'failed', `provider ${ref.provider} is not configured here`);
    const from =
      slice > 0 ? await readJson<Checkpoint>(world.store, keys.checkpoint(event.run, ref, slice)) : undefined;
    const startedAt = from?.startedAt ?? started.toISOString();
    const deadline = started.getTime() + budget;
    const reading = await read(world, provider, ref, { from, startedAt, deadline, mayPause: slice < lastSlice });
    if (reading.state === 'partial')
      beside = { key: keys.checkpoint(event.run, ref, slice + 1), body: await gzippedJson(reading.checkpoint) };
    else if (reading.state === 'duplicate')
      outcome = { ...nothing(world, event.run, ref, started), outcome: 'duplicate', sameAs: reading.of.id };
    else {
      outcome = judge(world, event.run, ref, reading);
      if (world.config.reports.keepSnapshots)
        beside = { key: keys.snapshot(event.run, ref), body: await gzippedJson(reading.snapshot) };
    }
  } catch (error) {
    world.signal.throwIfAborted();
    const why = error instanceof RemoteError ? error.advice : `kubesweep failed on it: ${mask(String(error))}`;
    outcome = { ...nothing(world, event.run, ref, started), outcome: 'not-scanned', why };
  }
  // What cannot be stored is the store's fault and not the cluster's: it is thrown.
  if (beside) await world.store.put(beside.key, beside.body);
  if (!outcome) return { ...result, status: 'PARTIAL', slice: slice + 1 };
  await world.store.put(key, await gzippedJson(outcome));
  if (outcome.outcome !== 'duplicate') await publish.pointCluster(world, ref, event.run, key);
  world.progress({
    event: 'scanned',
    cluster: ref,
    outcome: outcome.outcome,
    ...(outcome.why ? { why: outcome.why } : {}),
  });
  return result;
}

/** Reads and judges one account, or one region of it, that the roll names. */
export async function scanUnit(world: World, event: AccountEvent): Promise<AccountEvent & { readonly status: 'DONE' }> {
  const unit = (await onRoll(world, event.run)).units.get(event.account);
  if (!unit) throw new ConfigError(`event.account: ${mask(event.account)} is not on the roll of run ${event.run}`);
  await refuseClosed(world, event.run);
  const scanned = await scanAccount(world, event.run, unit);
  await world.store.put(keys.account(event.run, unit), await gzippedJson(scanned));
  return { ...event, status: 'DONE' };
}

/** Joins the roll with the scans that came back, writes every format and moves the latest pointers. */
export async function summarise(
  world: World,
  { run: id }: { readonly run: string },
  interrupted = false,
): Promise<Report> {
  const roll = await rollOf(world, id);
  const today = world.now().toISOString().slice(0, 10);
  const exceptions = excepter(world.config.exceptions, today);
  const fold = summary(roll, world.rules, exceptions);
  fold.addCalls((await readJson<Report['calls']>(world.store, keys.calls(id))) ?? {});
  for await (const one of scansOf(world.store, roll)) if (one) fold.add(one);
  for await (const [unit, one] of unitScansOf(world.store, roll)) fold.addAccount(unit, one);
  const report = fold.finish(world.now().toISOString(), interrupted);
  const findings = () => findingsOf(world.store, roll, world.config.exceptions, today);
  return publish.report(world, report, findings);
}

/** The whole pass in one process: clouds first, then kubeconfigs, so that a cluster met twice keeps the cloud's entry. */
export async function sweep(world: World, run: Run, scope: Scope = {}): Promise<Report> {
  const roll = await discover(world, run, scope);
  const limit = pLimit(world.config.limits.concurrency);
  const unlessStopped = async (make: () => Promise<unknown>) => {
    try {
      if (!world.signal.aborted) await make();
    } catch (error) {
      if (!world.signal.aborted) throw error;
    }
  };
  const scanned = (refs: readonly ClusterRef[]) =>
    limit.map(refs, (ref) => unlessStopped(() => scan(world, { run: run.id, cluster: clusterKey(ref) })));
  const units = limit.map(unitsOf(roll), (unit) =>
    unlessStopped(() => scanUnit(world, { run: run.id, account: unitKey(unit) })),
  );
  const local = ({ provider }: ClusterRef) => provider === 'kubeconfig';
  await Promise.all([units, scanned(roll.clusters.filter((ref) => !local(ref)))]);
  await scanned(roll.clusters.filter(local));
  return summarise(world, { run: run.id }, world.signal.aborted);
}

/** Why each provider came to nothing: no credential, or nothing selected. */
function nobody({ tried }: Roll): string {
  return tried.map(({ provider, leftOut }) => `${provider}: ${leftOut}`).join('\n');
}

/** A store that cannot be written is found out before any cluster is read. */
async function prove({ store }: World, key: string, manifest: object): Promise<void> {
  try {
    await putOnce(store, key, json(manifest));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    throw new ConfigError(
      `reports.out (--out): ${store.location} cannot be written: ${error.message}\n${error.remedy}`,
      { cause: error },
    );
  }
}

/** What a summary was made of is never written over. */
async function refuseClosed({ store }: World, run: string): Promise<void> {
  if (await readJson(store, keys.summary(run)))
    throw new ConfigError(`event.run: ${run} is closed: it has its summary; start a new run`);
}

function judge(
  world: World,
  run: string,
  ref: ClusterRef,
  { snapshot, uid, why }: { snapshot: Snapshot; uid?: string | undefined; why?: string },
): Scan {
  const { tally, findings, inventory } = evaluate(snapshot, world.rules, world.severities);
  const { cluster, objects } = snapshot;
  return {
    ...nothing(world, run, ref, new Date(snapshot.takenAt)),
    outcome: why ? 'control-plane' : 'judged',
    ...(why ? { why } : {}),
    ...(uid ? { uid } : {}),
    ...(cluster ? { cluster: pick(cluster) } : {}),
    counts: Object.fromEntries(Object.entries(objects).map(([kind, list]) => [kind, list.length])),
    tally,
    findings,
    gaps: snapshot.gaps,
    samples: snapshot.samples,
    notServed: snapshot.notServed,
    inventory,
  };
}

function nothing(world: World, run: string, ref: ClusterRef, started: Date): Scan {
  const times = { startedAt: started.toISOString(), endedAt: world.now().toISOString() };
  return {
    run,
    ref,
    outcome: 'not-scanned',
    ...times,
    counts: {},
    tally: [],
    findings: [],
    gaps: [],
    samples: [],
    notServed: [],
    inventory: [],
    calls: callsOf(world, ref.provider),
  };
}

function pick({
  status,
  version,
  support,
  mode,
  endpoint,
  tags,
}: NonNullable<Snapshot['cluster']>): NonNullable<Scan['cluster']> {
  return { status, version, support, mode, endpoint, tags };
}
