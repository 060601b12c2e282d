import { type Arm, pages } from '../../cloud/azure-arm.ts';
import { lostFrom } from '../../cloud/calls.ts';
import type { Config } from '../../config.ts';
import { RemoteError } from '../../errors.ts';
import type { Account, ClusterRef, Lost } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';

type Discover = Pick<Provider, 'accounts' | 'discover'>;
type Settings = Pick<Config['aks'], 'subscriptions' | 'tenant' | 'excludeSubscriptions'>;

const query =
  "resources | where type =~ 'microsoft.containerservice/managedclusters' | project id, name, location, subscriptionId";
/** ARM answers so where nobody ever used AKS: nothing to find, nothing lost. */
const neverUsed = 'MissingSubscriptionRegistration';

/** Subscriptions: configured, of the tenant by Resource Graph, or all that are visible; and their clusters. */
export function discoverAks(arm: Arm, settings: Settings): Discover {
  const excluded = new Set(settings.excludeSubscriptions.map((id) => id.toLowerCase()));
  /** What Resource Graph answered, by subscription: `discover` need not ask again. */
  const known = new Map<string, ClusterRef[]>();
  return {
    async *accounts() {
      if (settings.subscriptions) {
        for (const id of settings.subscriptions) yield { account: { provider: 'aks', id: id.toLowerCase() } };
        return;
      }
      if (settings.tenant)
        for await (const found of ofTenant(arm)) {
          if ('lost' in found) yield found;
          else known.set(found.account, [...(known.get(found.account) ?? []), found]);
        }
      // Resource Graph is silent about what it may not show: what is visible but absent is asked for by its own name.
      const visible = new Set<string>();
      for await (const account of visibleSubscriptions(arm)) {
        visible.add(account.id);
        if (!excluded.has(account.id)) yield { account };
      }
      for (const id of known.keys())
        if (!visible.has(id) && !excluded.has(id)) yield { account: { provider: 'aks', id } };
      if (visible.size + known.size === 0)
        yield lost({}, 'denied', 'the credential works, but no subscription is visible to it', 'Grant Reader on one.');
    },
    async *discover(account) {
      const answered = known.get(account.id);
      if (answered) {
        for (const cluster of answered) yield { cluster };
        return;
      }
      try {
        for await (const cluster of ofSubscription(arm, account.id))
          yield cluster ? { cluster } : lost({ account: account.id }, 'failed', 'an entry without a valid id', again);
      } catch (error) {
        if (error instanceof RemoteError && error.code === neverUsed) return;
        yield { lost: lostFrom(error, { provider: 'aks', account: account.id }) };
      }
    },
  };
}

async function* ofSubscription(arm: Arm, subscription: string): AsyncGenerator<ClusterRef | undefined> {
  const { list } = await import('@azure/arm-containerservice/api/managedClusters');
  const context = await arm.context(subscription);
  const fetch = (link: string) =>
    arm.call('managedClusters.list', subscription, async (abortSignal) => {
      const settings = link ? { continuationToken: link } : {};
      const { value } = await list(context, { abortSignal }).byPage(settings).next();
      return { value, nextLink: value?.continuationToken };
    });
  for await (const page of pages('managedClusters.list', subscription, '', fetch))
    for (const entry of page) yield toRef(entry, subscription);
}

async function* ofTenant(arm: Arm): AsyncGenerator<ClusterRef | { lost: Lost }> {
  const path = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
  const operation = 'resourceGraph.resources';
  const fetch = async (token: string) => {
    const options = { resultFormat: 'objectArray', $top: 1000, ...(token && { $skipToken: token }) };
    const answer = (await arm.post(operation, '', path, { query, options })) as {
      data?: unknown;
      $skipToken?: unknown;
      resultTruncated?: unknown;
    };
    const cut = answer.resultTruncated === 'true' && !answer.$skipToken;
    return {
      value: cut && Array.isArray(answer.data) ? [...answer.data, truncated] : answer.data,
      nextLink: answer.$skipToken,
    };
  };
  for await (const page of pages(operation, '', '', fetch)) {
    for (const entry of page) {
      const ref = entry === truncated ? undefined : toRef(entry);
      if (ref) yield ref;
      else if (entry === truncated) yield lost({}, 'failed', 'Resource Graph cut its answer short', again);
      else yield lost({}, 'failed', 'Resource Graph answered an entry without a valid id', again);
    }
  }
}
const truncated = Symbol('truncated');

async function* visibleSubscriptions(arm: Arm): AsyncGenerator<Account> {
  const gone = new Set(['Deleted', 'Disabled']);
  for await (const entry of arm.list('subscriptions.list', '', '/subscriptions?api-version=2022-12-01')) {
    const { subscriptionId, displayName, state } = entry as Record<string, unknown>;
    if (typeof subscriptionId !== 'string' || gone.has(String(state))) continue;
    const name = typeof displayName === 'string' ? { name: displayName } : {};
    yield { provider: 'aks', id: subscriptionId.toLowerCase(), ...name };
  }
}

const resourceId =
  /^\/subscriptions\/([0-9a-f-]{36})\/resourcegroups\/([^/?#]{1,90})\/providers\/microsoft\.containerservice\/managedclusters\/([\w-]{1,63})$/;

/** What an ARM id of a managed cluster says, or undefined when it is none. */
export function parseId(id: string): { subscription: string; resourceGroup: string; name: string } | undefined {
  const [, subscription, resourceGroup, name] = resourceId.exec(id.toLowerCase()) ?? [];
  return subscription && resourceGroup && name ? { subscription, resourceGroup, name } : undefined;
}

function toRef(entry: unknown, subscription?: string): ClusterRef | undefined {
  const { id, name, location } = (entry ?? {}) as Record<string, unknown>;
  const parsed = typeof id === 'string' ? parseId(id) : undefined;
  if (!parsed || (subscription && parsed.subscription !== subscription.toLowerCase())) return undefined;
  return {
    provider: 'aks',
    account: parsed.subscription,
    region: typeof location === 'string' ? location.toLowerCase().replaceAll(' ', '') : '',
    name: typeof name === 'string' && name.toLowerCase() === parsed.name ? name : parsed.name,
    id: String(id).toLowerCase(),
  };
}

const again = 'Run discovery again; if it stays, list the clusters with `az aks list` and compare.';

function lost(where: Partial<Lost>, why: Lost['why'], detail: string, remedy: string): { lost: Lost } {
  return { lost: { provider: 'aks', ...where, why, detail, remedy } };
}
