import { gapFrom } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, ClusterRef } from '../../model/cluster.ts';
import type { GkeNative } from '../../model/gke.ts';
import type { Provider } from '../../model/provider.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import type { Gke, RawCluster, RawServerConfig } from './client.ts';
import { told } from './copy.ts';
import type { Further } from './further.ts';
import { normalise } from './normalise.ts';
import { keysOf, networkOf, subnetOf } from './places.ts';
import { supportOf } from './support.ts';

/** One call for cluster and node pools; whatever else is asked for, side by side, and once a process for all that share it. */
export function describeGke(gke: Gke, further: Further): Provider['describe'] {
  const offered = oncePer<string, RawServerConfig>();
  return async (ref, facts) => {
    const raw = await gke.get(ref.id);
    if (!raw.name) throw new RemoteError(`container.clusters.get ${ref.id}`, 'failed', 'the answer holds no cluster');
    let support: Cluster['support'];
    const location = `projects/${ref.account}/locations/${ref.region}`;
    const asked: readonly (readonly [serves: readonly Fact[], ask: () => Promise<unknown>])[] = [
      [
        ['versions'],
        async () => {
          support = supportOf(raw, await offered(ref.region, () => gke.serverConfig(location)));
        },
      ],
      ...parts(gke, further, ref, raw).map(([serves, name, ask]) => {
        const keep = async () => more.set(name, await ask());
        return [serves, keep] as const;
      }),
    ];
    const more = new Map<keyof GkeNative, unknown>();
    const lost = await Promise.all(
      asked.map(async ([serves, ask]): Promise<Gap[]> => {
        const wanted = serves.filter((fact) => facts.has(fact));
        try {
          if (wanted.length) await ask();
          return [];
        } catch (error) {
          return wanted.map((fact) => gapFrom(error, fact));
        }
      }),
    );
    const cluster = normalise(ref, raw, support);
    const native = { ...cluster.native, ...Object.fromEntries(more) } as Cluster['native'];
    return { cluster: more.size ? { ...cluster, native } : cluster, gaps: lost.flat() };
  };
}

type Part = readonly [serves: readonly Fact[], name: keyof GkeNative, ask: () => Promise<unknown>];
function parts(gke: Gke, further: Further, ref: ClusterRef, raw: RawCluster): Part[] {
  const subnet = subnetOf(ref, raw);
  const network = networkOf(ref, raw);
  return [
    [['upgrade-info'], 'upgradeInfo', async () => told(await gke.upgradeInfo(ref.id))],
    [['network', 'flow-logs'], 'subnet', async () => subnet && further.subnet(subnet)],
    [['firewall'], 'firewalls', async () => network && further.firewalls(network)],
    [['encryption-keys'], 'keys', () => Promise.all(keysOf(raw).map((name) => further.key(name)))],
    [['image-admission'], 'admissionPolicy', () => further.admissionPolicy(ref.account)],
  ];
}
