import { hash } from 'node:crypto';
import type { ClusterRef } from './model/cluster.ts';
import type { AccountUnit } from './model/report.ts';

/** `provider~account~region~name` as a slug, and 8 hex of a hash: names are chosen by users and never a raw path. */
export function clusterKey({ provider, account, region, name, id }: ClusterRef): string {
  const slug = [provider, account, region, name]
    .map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60))
    .join('~');
  return `${slug}~${hash('sha256', id).slice(0, 8)}`;
}

/** `provider~account` or `provider~account~region` as a slug, with a hash likewise. */
export function unitKey({ account: { provider, id }, region }: AccountUnit): string {
  const parts = [provider, id, ...(region === undefined ? [] : [region])];
  const slug = parts.map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60)).join('~');
  return `${slug}~${hash('sha256', parts.join('\n')).slice(0, 8)}`;
}

/** Sorts by time; `seed` tells apart two runs of one second. */
export function runId(startedAt: Date, seed: string): string {
  const time = startedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${hash('sha256', seed).slice(0, 8)}`;
}

/** True for what runId makes, and for nothing that could lead elsewhere. */
export const isRunId = (id: unknown): id is string => typeof id === 'string' && /^\d{8}T\d{6}Z-[0-9a-f]{8}$/.test(id);

/** Where a run leaves what. `state/` is reserved for the ledger. */
export const keys = {
  run: (id: string) => `runs/dt=${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}/run=${id}`,
  manifest: (id: string) => `${keys.run(id)}/manifest.json`,
  roll: (id: string) => `${keys.run(id)}/roll.json`,
  /** Events of the scans to make, for whoever hands them out. */
  inventory: (id: string) => `work/${id}/inventory.json`,
  scan: (id: string, ref: ClusterRef) => `${keys.run(id)}/clusters/${ref.provider}/${clusterKey(ref)}.json.gz`,
  account: (id: string, unit: AccountUnit) => `${keys.run(id)}/accounts/${unitKey(unit)}.json.gz`,
  /** Calls that discovery made. */
  calls: (id: string) => `work/${id}/calls.json`,
  snapshot: (id: string, ref: ClusterRef) => `${keys.run(id)}/snapshots/${ref.provider}/${clusterKey(ref)}.json.gz`,
  report: (id: string, extension: string) => `${keys.run(id)}/report.${extension}`,
  findings: (id: string) => `${keys.run(id)}/findings.ndjson`,
  /** Written last, create-only: the commit marker. */
  summary: (id: string) => `${keys.run(id)}/summary.json`,
  checkpoint: (id: string, ref: ClusterRef, slice: number) => `work/${id}/${clusterKey(ref)}/ckpt-${slice}.json.gz`,
  latest: 'latest/summary.json',
  latestReport: (extension: string) => `latest/report.${extension}`,
  latestCluster: (ref: ClusterRef) => `latest/clusters/${clusterKey(ref)}.json`,
} as const;

/** Every run id under a listing of `runs/`, oldest first. */
export function runsOf(listed: Iterable<string>): string[] {
  return [...new Set([...listed].map((key) => /\/run=([^/]+)\/summary\.json$/.exec(key)?.[1]))]
    .filter((id) => id !== undefined)
    .sort();
}
