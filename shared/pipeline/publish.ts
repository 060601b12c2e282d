import { RemoteError } from '../errors.ts';
import { isRunId, keys, runId } from '../layout.ts';
import type { ClusterRef } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type FormatName, formats } from '../report/index.ts';
import { moveForward, putOnce } from '../stores/conditional.ts';
import { json, readJson, text } from './records.ts';
import type { World } from './world.ts';

interface Pointer {
  readonly runId: string;
  readonly key: string;
}

/** Where a run's report in this format is. */
export async function reportKey(id: string, name: FormatName): Promise<string> {
  return name === 'ndjson' ? keys.findings(id) : keys.report(id, (await formats[name]()).extension);
}

/** What leaves a run: its reports, its commit marker, and pointers that only move forward. */
export const publish = {
  /** `latest/clusters/<key>`: the newest scan of this cluster, of whatever run. */
  async pointCluster(world: World, ref: ClusterRef, runId: string, key: string): Promise<void> {
    await point(world, keys.latestCluster(ref), { runId, key });
  },

  /**
   * Every format, then summary.json (create-only), then the latest pointer and the copies of what people open. A retry goes
   * on with what was committed; a run that is closed with another result is not written over.
   */
  async report(world: World, found: Report, findings: () => AsyncIterable<Finding>): Promise<Report> {
    const { id, narrowed } = found.run;
    const committed = await readJson<Report>(world.store, keys.summary(id));
    const report = committed ? same(world, committed, found) : found;
    for (const name of world.config.reports.formats) {
      const format = await formats[name]();
      const key = await reportKey(id, name);
      await world.store.put(key, text(format.render(report, findings), format.contentType));
      world.progress({ event: 'reported', run: report.run, key });
    }
    await putOnce(world.store, keys.summary(id), json(report));
    if (narrowed || !report.complete) return report;
    if ((await point(world, keys.latest, { runId: id, key: keys.summary(id) })) !== id) return report;
    for (const name of world.config.reports.formats) {
      if (name === 'ndjson' || name === 'json') continue;
      const { extension, contentType } = await formats[name]();
      const key = await reportKey(id, name);
      const written = await world.store.get(key);
      if (!written)
        throw new RemoteError(`read ${key}`, 'failed', `${world.store.location} does not hold what was put there`);
      await world.store.put(keys.latestReport(extension), { bytes: written.body, contentType });
    }
    return report;
  },
};

/** The committed report, where all but the time of its end is the same. */
function same({ store }: World, committed: Report, { ...found }: Report): Report {
  const as = JSON.stringify({ ...found, endedAt: committed.endedAt });
  if (JSON.stringify(committed) === as) return committed;
  const detail = 'the run is closed already, with another result';
  const remedy = 'Somebody summarised it before, or changed it: look at it, then start a new run.';
  throw new RemoteError(`create ${store.location}/${keys.summary(found.run.id)}`, 'failed', detail, {
    code: 'Exists',
    remedy,
  });
}

const day = 86_400_000;

/** The run that the pointer names afterwards: it never goes back to an older one, and no forged one stops it. */
async function point(world: World, key: string, to: Pointer): Promise<string> {
  const horizon = runId(new Date(world.now().getTime() + day), '');
  let stands = to.runId;
  await moveForward(world.store, key, json(to), (stored) => {
    const named = runOf(stored);
    if (named === undefined || named > horizon) return true;
    if (named > to.runId) stands = named;
    return named < to.runId;
  });
  return stands;
}

function runOf(pointer: Buffer): string | undefined {
  try {
    const { runId: id } = JSON.parse(pointer.toString('utf8')) as Partial<Pointer>;
    return isRunId(id) ? id : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
