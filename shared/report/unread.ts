import type { Lost } from '../model/cluster.ts';
import type { ClusterReport, Report } from '../model/report.ts';
import type { Sample } from '../model/snapshot.ts';
import { homeOf } from './story.ts';
import { count, plural, some } from './text.ts';

/** A place, a cluster or a part of one that the grade does not cover. Nothing here is escaped. */
export interface Unread {
  /** `denied`, `not scanned`, `control plane only`, `read in part`, `sampled`. */
  readonly tag: string;
  /** `eks 444455556666 eu-west-1`, or a cluster's name. */
  readonly place: string;
  /** `account`, `region`, or where the cluster is. */
  readonly home: string;
  /** Reasons, as they came. */
  readonly details: readonly string[];
  /** What to do; a cluster's reason says it itself. */
  readonly remedy: string | undefined;
}

/** All that could not be read: lost places, clusters without a scan, clusters seen from outside, parts, samples. */
export function unreadOf({ lost, clusters }: Report): Unread[] {
  const of = (wanted: ClusterReport['outcome']) => clusters.filter(({ outcome }) => outcome === wanted);
  const entry = (tag: string, cluster: ClusterReport, details: readonly string[]): Unread[] =>
    details.length ? [{ tag, place: cluster.ref.name, home: homeOf(cluster), details, remedy: undefined }] : [];
  const why = ({ why: reason = 'no reason was given' }: ClusterReport) => reason;
  return [
    ...lost.map((each) => ({
      ...{ tag: each.why, place: placeOf(each), home: sortOf(each), details: [each.detail], remedy: each.remedy },
    })),
    ...of('not-scanned').flatMap((cluster) => entry('not scanned', cluster, [why(cluster), ...gapsOf(cluster)])),
    ...of('control-plane').flatMap((cluster) =>
      entry('control plane only', cluster, [why(cluster), ...gapsOf(cluster)]),
    ),
    ...of('judged').flatMap((cluster) => entry('read in part', cluster, gapsOf(cluster))),
    ...clusters.flatMap((cluster) => entry('sampled', cluster, cluster.samples.map(sampleOf))),
  ];
}

/** Gaps that differ by the kind alone are one, and what the cluster's `why` says is not said again. */
function gapsOf({ why: known = '', gaps }: ClusterReport): string[] {
  const groups = new Map<string, { why: string; what: string[]; detail: string }>();
  for (const { what, why, detail } of gaps) {
    const key = `${why}\n${detail.replaceAll(what, '').replace(/"[^"]*"|\B\.[\w.-]+/g, '')}`;
    const group = groups.get(key) ?? { why, what: [], detail };
    group.what.push(what);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ detail }) => !known.includes(detail))
    .map(({ why, what, detail }) => `${why}: ${some(what, what.length > 6 ? 3 : 6)} (${detail})`);
}

function placeOf({ provider, account, region, cluster }: Lost): string {
  return [provider, account, region, cluster].filter((part) => part).join(' ');
}

function sortOf({ account, region, cluster }: Lost): string {
  return cluster ? 'cluster' : region ? 'region' : account ? 'account' : 'provider';
}

/** `pods 3,120 of 63,412 in 41 of 41 namespaces`. */
function sampleOf({ kind, read, total, namespacesRead, namespaces }: Sample): string {
  return `${kind} ${count(read)} of ${count(total)} in ${count(namespacesRead)} of ${plural(namespaces, 'namespace')}`;
}
