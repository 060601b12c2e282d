import type { EksInstance } from '../model/eks-parts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { known, Unknown } from './known.ts';

/**
 * No machine is shown. That is well where the cluster itself shows nodes of Fargate alone; otherwise it proves nothing, as
 * self-managed nodes are in no list, and this throws Unknown.
 */
export function noMachines({ objects }: Snapshot): undefined {
  const fargate = objects.nodes?.every(
    ({ metadata }) => metadata?.labels?.['eks.amazonaws.com/compute-type'] === 'fargate',
  );
  if (fargate) return undefined;
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
