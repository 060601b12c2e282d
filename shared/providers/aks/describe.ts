import type { KubernetesVersion } from '@azure/arm-containerservice';
import pLimit from 'p-limit';
import type { Arm } from '../../cloud/azure-arm.ts';
import { text } from '../../cloud/azure-id.ts';
import { gapFrom } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, ControlPlaneLog } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import type { Asking, Further } from './asking.ts';
import { parseId } from './discover.ts';
import { further } from './further.ts';
import { normalise } from './normalise.ts';

/** One GET a cluster, one more per fact; supported versions are asked once per location and process. */
export function describeAks(asked: Further): Provider['describe'] {
  const { arm } = asked;
  const offered = oncePer<string, readonly KubernetesVersion[]>();
  return async (ref, facts) => {
    const id = parseId(ref.id);
    if (!id) throw new RemoteError('managedClusters.get', 'not-found', `${ref.id} is no id of a managed cluster`);
    const { get } = await import('@azure/arm-containerservice/api/managedClusters');
    const context = await arm.context(id.subscription);
    const aks = await arm.call('managedClusters.get', ref.name, (abortSignal) =>
      get(context, id.resourceGroup, id.name, { abortSignal }),
    );
    const base = normalise(ref, aks);
    const gaps: Gap[] = [];
    /** The fact, where it is wanted; refused or broken = undefined and a gap. */
    const fact = async <T>(what: Fact, ask: () => Promise<T>): Promise<T | undefined> => {
      if (!facts.has(what)) return undefined;
      try {
        return await ask();
      } catch (error) {
        gaps.push(gapFrom(error, what));
        return undefined;
      }
    };
    const asking = { further: asked, ref, id, aks };
    const [support, logs, nodePools, ...told] = await Promise.all([
      fact('versions', async () => {
        const ask = () => versions(arm, ref.region, id);
        return supportOf(base, aks.supportPlan, await offered(ref.region, ask));
      }),
      fact('audit-logging', () => logsOf(arm, ref.id, ref.name)),
      fact('upgrade-info', () => imagesOf(asking, base.nodePools)),
      ...further.map(({ fact: what, ask }) => fact(what, () => ask(asking))),
    ]);
    if (facts.has('node-pools')) gaps.push(...poolGaps(base, aks.nodeProvisioningProfile?.mode));
    const native = Object.assign({ ...base.native }, ...told, logs && { exportedLogs: logs.exported });
    const cluster = { ...base, support, controlPlaneLogs: logs?.kinds, native, ...(nodePools ? { nodePools } : {}) };
    return { cluster, gaps };
  };
}

function poolGaps({ nodePools }: Pick<Cluster, 'nodePools'>, provisioning: string | undefined): Gap[] {
  const gap = (detail: string): Gap[] => [{ what: 'node-pools', why: 'open-world', detail }];
  if (!nodePools) return gap('ARM discloses no node pools of this cluster (hosted system pools)');
  if (text(provisioning)?.toLowerCase() === 'auto')
    return gap('node auto-provisioning runs nodes that are in no node pool');
  return [];
}

/** The pools, each with the newest image that it could have; one call a pool. */
async function imagesOf({ further: { arm }, id }: Asking, pools: Cluster['nodePools']): Promise<Cluster['nodePools']> {
  const { getUpgradeProfile } = await import('@azure/arm-containerservice/api/agentPools');
  const context = await arm.context(id.subscription);
  return (
    pools &&
    pLimit(4).map(pools, async (pool) => {
      const subject = `${id.name}/${pool.name}`;
      const { latestNodeImageVersion } = await arm.call('agentPools.getUpgradeProfile', subject, (abortSignal) =>
        getUpgradeProfile(context, id.resourceGroup, id.name, pool.name, { abortSignal }),
      );
      return latestNodeImageVersion ? { ...pool, native: { ...pool.native, latestNodeImageVersion } } : pool;
    })
  );
}

async function versions(
  arm: Arm,
  location: string,
  { subscription }: { subscription: string },
): Promise<readonly KubernetesVersion[]> {
  const { listKubernetesVersions } = await import('@azure/arm-containerservice/api/managedClusters');
  const context = await arm.context(subscription);
  const { values } = await arm.call('managedClusters.listKubernetesVersions', location, (abortSignal) =>
    listKubernetesVersions(context, location, { abortSignal }),
  );
  if (!values?.length) throw new RemoteError('managedClusters.listKubernetesVersions', 'failed', 'an empty list');
  return values;
}

const longTerm = 'AKSLongTermSupport';

/** A minor that is not offered is out of support; one that is offered for long-term support only needs that plan. */
function supportOf(
  { version }: Pick<Cluster, 'version'>,
  plan: string | undefined,
  offered: readonly KubernetesVersion[],
): Cluster['support'] {
  const minor = /^\d+\.\d+/.exec(version ?? '')?.[0];
  if (!minor) return undefined;
  const found = offered.find((one) => one.version === minor);
  if (!found) return 'unsupported';
  const plans = found.capabilities?.supportPlan;
  if (!plans || plans.includes('KubernetesOfficial')) return 'standard';
  return plan === longTerm && plans.includes(longTerm) ? 'extended' : 'unsupported';
}

const categories: { readonly [category: string]: ControlPlaneLog } = {
  'kube-apiserver': 'api',
  'kube-audit': 'audit',
  'kube-audit-admin': 'audit',
  guard: 'authenticator',
  'kube-controller-manager': 'controllerManager',
  'kube-scheduler': 'scheduler',
};
const groups: { readonly [group: string]: readonly ControlPlaneLog[] } = {
  audit: ['audit'],
  alllogs: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
};
const destinations = ['workspaceId', 'storageAccountId', 'eventHubAuthorizationRuleId', 'marketplacePartnerId'];

/** What any diagnostic setting of the cluster exports, by category or by group; an entry may be there and off. */
async function logsOf(
  arm: Arm,
  id: string,
  name: string,
): Promise<{ readonly kinds: ControlPlaneLog[]; readonly exported: string[] }> {
  const path = `${id}/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview`;
  const kinds = new Set<ControlPlaneLog>();
  const exported = new Set<string>();
  for await (const entry of arm.list('diagnosticSettings.list', name, path)) {
    const properties = (entry as { properties?: Record<string, unknown> } | null)?.properties ?? {};
    if (!destinations.some((field) => properties[field]) || !Array.isArray(properties.logs)) continue;
    for (const log of properties.logs as readonly (Record<string, unknown> | null)[]) {
      if (log?.enabled !== true) continue;
      const category = String(log.category || log.categoryGroup || '').toLowerCase();
      if (category) exported.add(category);
      const one = own(categories, category);
      for (const kind of one ? [one] : (own(groups, category) ?? [])) kinds.add(kind);
    }
  }
  return { kinds: [...kinds].sort(), exported: [...exported].sort() };
}

const own = <T>(table: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
