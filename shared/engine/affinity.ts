import type { PodSpec, Workload } from '../model/workload.ts';
import { selects } from './selector.ts';

type AntiAffinity = NonNullable<NonNullable<PodSpec['affinity']>['podAntiAffinity']>;
type Term = NonNullable<AntiAffinity['requiredDuringSchedulingIgnoredDuringExecution']>[number];

/** The term keeps pods with the workload's own labels, in its own namespace, on nodes of their own. */
export function apart(term: Term, { namespace, podMeta }: Workload): boolean {
  const { topologyKey, labelSelector, namespaces, namespaceSelector } = term;
  if (topologyKey !== 'kubernetes.io/hostname' || !selects(labelSelector, podMeta.labels)) return false;
  if (!namespaces?.length && !namespaceSelector) return true;
  return namespaces?.includes(namespace) || selects(namespaceSelector, { 'kubernetes.io/metadata.name': namespace });
}
