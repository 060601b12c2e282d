import type { Cluster } from '../model/cluster.ts';
import type { EksInstance } from '../model/eks-parts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { eks } from './eks.ts';
import { all, known, Unknown } from './known.ts';

/** Machines of the cluster that are its owner's to configure: those of Auto Mode's own pools are AWS's. */
export function machinesOf(cluster: Cluster): readonly EksInstance[] {
  const instances = all(eks(cluster).instances, 'instances');
  return cluster.mode === 'platform' ? instances.filter(({ nodegroup }) => nodegroup !== undefined) : instances;
}

/**
 * Why there is no machine to judge: Fargate and Auto Mode run none of the owner's. Otherwise an empty list proves nothing,
 * as self-managed nodes are in no list, and this throws Unknown.
 */
export function noMachines({ mode }: Cluster, { objects }: Snapshot): undefined {
  const fargate = objects.nodes?.every(
    ({ metadata }) => metadata?.labels?.['eks.amazonaws.com/compute-type'] === 'fargate',
  );
  if (mode === 'platform' || fargate) return undefined;
  throw new Unknown('no machine of the cluster is shown, which says nothing of those that it may have');
}

/** `3 of 12 machines (i-0a…, i-0b…)`. */
export function counted(some: readonly EksInstance[], of: readonly EksInstance[]): string {
  const ids = some.slice(0, 3).map(({ InstanceId }) => InstanceId);
  return `${some.length} of ${of.length} machines (${ids.join(', ')}${some.length > 3 ? ', …' : ''})`;
}

type Options = Partial<NonNullable<EksInstance['MetadataOptions']>>;
/** How pods reach the metadata service of their node; a word that is not said is Unknown. */
export function metadataWay(options: Options | undefined, whose: string): 'IMDSv1' | 'hops' | undefined {
  const { HttpEndpoint, HttpTokens, HttpPutResponseHopLimit: hops } = known(options, `metadata options of ${whose}`);
  if (HttpEndpoint === 'disabled') return undefined;
  if (known(HttpTokens, `HttpTokens of ${whose}`) !== 'required') return 'IMDSv1';
  return known(hops, `hop limit of ${whose}`) > 1 ? 'hops' : undefined;
}
