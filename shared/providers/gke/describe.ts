import { gapFrom } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import type { Gap } from '../../model/snapshot.ts';
import type { Gke, RawServerConfig } from './client.ts';
import { normalise } from './normalise.ts';
import { supportOf } from './support.ts';

/** One call for cluster and node pools; the versions that a location offers are asked once a process. */
export function describeGke(gke: Gke): Provider['describe'] {
  const offered = oncePer<string, RawServerConfig>();
  return async (ref, facts) => {
    const raw = await gke.get(ref.id);
    if (!raw.name) throw new RemoteError(`container.clusters.get ${ref.id}`, 'failed', 'the answer holds no cluster');
    const gaps: Gap[] = [];
    let support: Cluster['support'];
    if (facts.has('versions')) {
      try {
        const { account, region } = ref;
        const ask = () => gke.serverConfig(`projects/${account}/locations/${region}`);
        support = supportOf(raw, await offered(region, ask));
      } catch (error) {
        gaps.push(gapFrom(error, 'versions'));
      }
    }
    return { cluster: normalise(ref, raw, support), gaps };
  };
}
