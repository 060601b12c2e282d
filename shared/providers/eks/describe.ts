import { gapFrom } from '../../cloud/calls.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, ClusterRef } from '../../model/cluster.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import { type Asking, accessEntriesOf, addonsOf, nodePoolsOf, type Support } from './further.ts';
import { normalise } from './normalise.ts';

/** DescribeCluster, and what else the facts ask for; a fact that is refused, wholly or in part, is one gap. */
export async function describe(
  ref: ClusterRef,
  facts: ReadonlySet<Fact>,
  asking: Asking,
  versions: () => Promise<Support>,
): Promise<{ cluster: Cluster; gaps: Gap[] }> {
  const { DescribeClusterCommand } = await import('@aws-sdk/client-eks');
  const { cluster: base } = await asking.session.call('eks:DescribeCluster', ref.name, (abortSignal) =>
    asking.client.send(new DescribeClusterCommand({ name: ref.name }), { abortSignal }),
  );
  if (!base) throw new RemoteError(`eks:DescribeCluster ${ref.name}`, 'failed', 'the answer holds no cluster');
  const gaps = new Map<Fact, Gap>();
  const refused = (fact: Fact) => (error: unknown) => {
    if (!gaps.has(fact)) gaps.set(fact, gapFrom(error, fact));
  };
  const ask = async <T>(fact: Fact, run: () => Promise<readonly T[]>): Promise<readonly T[] | undefined> => {
    if (!facts.has(fact) || base.connectorConfig) return undefined;
    try {
      const read = await run();
      return gaps.has(fact) && read.length === 0 ? undefined : read;
    } catch (error) {
      refused(fact)(error);
      return undefined;
    }
  };
  let mapped = false;
  const entries = async () => {
    try {
      return await accessEntriesOf(asking, refused('access-entries'));
    } catch (error) {
      if (base.accessConfig || !isMapped(error)) throw error;
      mapped = true;
      return [];
    }
  };
  const [nodePools, addons, accessEntries, support] = await Promise.all([
    ask('node-pools', () => nodePoolsOf(asking, refused('node-pools'))),
    ask('addons', () => addonsOf(asking, refused('addons'))),
    base.accessConfig?.authenticationMode === 'CONFIG_MAP' ? undefined : ask('access-entries', entries),
    ask('versions', async () => [...(await versions())]),
  ]);
  const further = {
    nodePools,
    addons,
    accessEntries: mapped ? undefined : accessEntries,
    support: new Map(support).get(base.version ?? ''),
  };
  return { cluster: normalise(ref, base, further), gaps: [...gaps.values()] };
}

/** In CONFIG_MAP mode, which clusters from before access entries do not state, the service refuses to list any. */
function isMapped(error: unknown): boolean {
  return error instanceof RemoteError && error.code === 'InvalidRequestException';
}
