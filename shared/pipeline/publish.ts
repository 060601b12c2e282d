import { keys } from '../layout.ts';
import type { ClusterRef } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { formats } from '../report/index.ts';
import { moveForward, putOnce } from '../stores/conditional.ts';
import { json, text } from './records.ts';
import type { World } from './world.ts';

interface Pointer {
  readonly runId: string;
  readonly key: string;
}

/** What leaves a run: its reports, its commit marker, and pointers that only move forward. */
export const publish = {
  /** `latest/clusters/<key>`: the newest scan of this cluster, of whatever run. */
  async pointCluster(world: World, ref: ClusterRef, runId: string, key: string): Promise<void> {
    await point(world, keys.latestCluster(ref), { runId, key });
  },

  /** Every format, then summary.json (create-only), then the latest pointer and the copy of the HTML report. */
  async report(world: World, report: Report, findings: () => AsyncIterable<Finding>): Promise<void> {
    const { id, narrowed } = report.run;
    for (const name of world.config.reports.formats) {
      const format = await formats[name]();
      const key = name === 'ndjson' ? keys.findings(id) : keys.report(id, format.extension);
      await world.store.put(key, text(format.render(report, findings), format.contentType));
      world.progress({ event: 'reported', run: report.run, key });
    }
    await putOnce(world.store, keys.summary(id), json(report));
    if (narrowed || !report.complete) return;
    if ((await point(world, keys.latest, { runId: id, key: keys.summary(id) })) !== id) return;
    for (const name of world.config.reports.formats) {
      if (name === 'ndjson' || name === 'json') continue;
      const format = await formats[name]();
      await world.store.put(
        keys.latestReport(format.extension),
        text(format.render(report, findings), format.contentType),
      );
    }
  },
};

/** The run that the pointer names afterwards: it never goes back to an older one. */
async function point(world: World, key: string, to: Pointer): Promise<string> {
  let stands = to.runId;
  await moveForward(world.store, key, json(to), (stored) => {
    const { runId } = JSON.parse(stored.toString('utf8')) as Pointer;
    if (runId > to.runId) stands = runId;
    return runId < to.runId;
  });
  return stands;
}
