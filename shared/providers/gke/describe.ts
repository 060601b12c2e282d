import { gapFrom } from '../../cloud/calls.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import type { Gap } from '../../model/snapshot.ts';
import type { Gke, RawServerConfig } from './client.ts';
import { normalise } from './normalise.ts';
import { supportOf } from './support.ts';

/** One call for cluster and node pools; the versions that a location offers are asked once a process. */
export function describeGke(gke: Gke): Provider['describe'] {
  const offered = new Map<string, Promise<RawServerConfig>>();
  const serverConfig = (project: string, region: string) => {
    const asked = offered.get(region) ?? gke.serverConfig(`projects/${project}/locations/${region}`);
    offered.set(region, asked);
    asked.catch(() => offered.delete(region));
    return asked;
  };
  return async (ref, facts) => {
    const raw = await gke.get(ref.id);
    if (!raw.name) throw new RemoteError(`container.clusters.get ${ref.id}`, 'failed', 'the answer holds no cluster');
    const gaps: Gap[] = [];
    let support: Cluster['support'];
    if (facts.has('versions')) {
      try {
        support = supportOf(raw, await serverConfig(ref.account, ref.region));
      } catch (error) {
        gaps.push(gapFrom(error, 'versions'));
      }
    }
    return { cluster: normalise(ref, raw, support), gaps };
  };
}
