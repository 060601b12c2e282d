import type { Kinds, Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { selects } from './selector.ts';

const scaled = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout', 'CloneSet']);

/** How many pods it asks for; undefined of kinds that are not scaled by a number. */
export const replicasOf = ({ kind, object }: Workload): number | undefined =>
  scaled.has(kind) ? (object.spec?.replicas ?? 1) : undefined;

/** What scales it by itself. */
export function autoscalerOf({ kind, name, namespace }: Workload, { objects }: Snapshot) {
  return objects.horizontalpodautoscalers?.find(({ metadata, spec }) => {
    const target = spec?.scaleTargetRef;
    return (metadata?.namespace ?? '') === namespace && target?.kind === kind && target.name === name;
  });
}

type Budget = Kinds['poddisruptionbudgets'];

/** Whether a budget speaks of these pods: its own namespace; an empty selector means all of them. */
export const budgets = ({ metadata, spec }: Budget, { namespace, podMeta }: Workload): boolean =>
  (metadata?.namespace ?? '') === namespace && selects(spec?.selector, podMeta.labels);

/** `minAvailable` in pods: a share of them is rounded up. */
export function fewest(value: unknown, replicas: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  const share = /^(\d+)%$/.exec(String(value))?.[1];
  const pods = share === undefined ? Number(value) : Math.ceil((replicas * Number(share)) / 100);
  return Number.isNaN(pods) ? undefined : pods;
}
