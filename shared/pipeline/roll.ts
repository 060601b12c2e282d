import pLimit from 'p-limit';
import { matches } from '../engine/except.ts';
import { RemoteError } from '../errors.ts';
import type { Account, ClusterRef, Lost, ProviderName } from '../model/cluster.ts';
import { mask } from '../model/mask.ts';
import type { Provider } from '../model/provider.ts';
import type { Roll, Run, Tried } from '../model/report.ts';
import type { Scope, World } from './world.ts';

/** Asks every provider for its accounts and every account for its clusters. What is lost is a value; the rest goes on. */
export async function callTheRoll(world: World, run: Run, scope: Scope): Promise<Roll> {
  const clusters = new Map<string, ClusterRef>();
  const accounts: Account[] = [];
  const lost: Lost[] = [];
  const tried: Tried[] = [...world.leftOut].map(([provider, leftOut]) => ({
    provider,
    accounts: 0,
    clusters: 0,
    leftOut,
  }));
  const wanted = selector(world, scope);
  const lose = (one: Lost) => {
    if (wanted.lost(one)) lost.push(one);
  };
  const providers = [...world.providers.values()].filter(({ name }) => wanted.provider(name));

  await Promise.all(
    providers.map(async (provider) => {
      const own: Account[] = [];
      const before = lost.length;
      let leftOut: string | undefined;
      let found = 0;
      try {
        for await (const item of provider.accounts()) {
          if ('lost' in item) lose(item.lost);
          else if (wanted.account(item.account.id)) own.push(item.account);
        }
      } catch (error) {
        leftOut = leaveOut(error, provider, world, lost);
      }
      const limit = pLimit(world.config.limits.concurrency);
      await limit.map(own, async (account) => {
        for await (const item of reading(provider, account, world.signal)) {
          if ('lost' in item) lose(item.lost);
          else if (wanted.cluster(item.cluster)) {
            clusters.set(item.cluster.id, item.cluster);
            found += 1;
          }
        }
      });
      accounts.push(...own);
      const absent = leftOut ?? (own.length === 0 && lost.length === before ? 'no account is selected' : undefined);
      tried.push({
        provider: provider.name,
        accounts: own.length,
        clusters: found,
        ...(absent ? { leftOut: absent } : {}),
      });
    }),
  );
  const met = new Set([...accounts.map(({ id }) => id), ...lost.map(({ account }) => account)]);
  for (const id of wanted.accounts)
    if (!met.has(id))
      lost.push(
        notFound(
          id,
          providers.map(({ name }) => name),
        ),
      );
  const asked = wanted.unmatched();
  if (asked.length) world.progress({ event: 'unmatched', asked });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    run,
    clusters: [...clusters.values()].sort(byId),
    accounts: accounts.sort(byId),
    lost: lost.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    tried: tried.sort((a, b) => (a.provider < b.provider ? -1 : 1)),
  };
}

/** An account whose listing breaks off is lost from there on; what it listed before stays. */
async function* reading(provider: Provider, account: Account, signal: AbortSignal): ReturnType<Provider['discover']> {
  try {
    for await (const item of provider.discover(account)) {
      if (signal.aborted) return;
      yield item;
    }
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    yield { lost: lostOf(error, provider.name, account.id) };
  }
}

/** A cloud that nobody configured and that has no credential is left out; a configured one is lost. */
function leaveOut(error: unknown, provider: Provider, { config }: World, lost: Lost[]): string {
  if (!(error instanceof RemoteError)) throw error;
  const asked = config.providers?.includes(provider.name) ?? false;
  if (asked || error.reason !== 'no-credential') lost.push(lostOf(error, provider.name));
  return error.message;
}

export function lostOf(error: RemoteError, provider: ProviderName, account?: string): Lost {
  const why = error.reason === 'not-found' ? 'vanished' : error.reason === 'no-credential' ? 'denied' : error.reason;
  return { provider, ...(account ? { account } : {}), why, detail: error.message, remedy: error.remedy };
}

/** An account that was asked for by its id and that no provider lists; its form tells whose it is. */
function notFound(id: string, asked: readonly ProviderName[]): Lost {
  const forms = [
    ['eks', /^\d{12}$/],
    ['aks', /^[\da-f]{8}-[\da-f-]{27}$/i],
    ['gke', /^[a-z][a-z\d-]+$/],
  ] as const;
  const guess = forms.find(([name, form]) => asked.includes(name) && form.test(id))?.[0];
  return {
    provider: guess ?? asked[0] ?? 'kubeconfig',
    account: mask(id),
    why: 'failed',
    detail: 'it was asked for and not found',
    remedy: 'Check the id, and that configuration and credentials name it: `kubesweep discover` shows what they see.',
  };
}

/** Accounts that stand for more than one: a loss there may hide any account. */
const several = (account: string) => account.startsWith('organizations/');

function selector({ config: { select, providers } }: World, scope: Scope) {
  const within = (given: readonly string[] | undefined, value: string) => !given?.length || given.includes(value);
  const like = (globs: readonly string[] | undefined, { name, id }: ClusterRef) =>
    globs?.some((pattern) => matches(pattern, name) || matches(pattern, id)) ?? false;
  const named = (globs: readonly string[] | undefined, ref: ClusterRef) => !globs?.length || like(globs, ref);
  const regions = [...new Set([...(select.regions ?? []), ...(scope.regions ?? [])])];
  const names = [...new Set([...(select.clusters ?? []), ...(scope.clusters ?? [])])];
  const met = new Set<string>();
  const inRegion = (region: string) => {
    if (regions.includes(region)) met.add(`region ${region}`);
    return within(select.regions, region) && within(scope.regions, region);
  };
  const meet = (ref: ClusterRef) => {
    for (const name of names) if (!met.has(`cluster ${name}`) && like([name], ref)) met.add(`cluster ${name}`);
  };
  return {
    /** Ids that the narrower of configuration and event asks for. */
    accounts: new Set(scope.accounts?.length ? scope.accounts : select.accounts),
    /** Regions and names that were asked for and that nothing answered to. */
    unmatched: () =>
      [...regions.map((region) => `region ${region}`), ...names.map((name) => `cluster ${name}`)].filter(
        (one) => !met.has(one),
      ),
    provider: (name: ProviderName) => within(providers, name) && within(scope.providers, name),
    /** What nobody asked for cannot be lost. */
    lost: ({ account, region, provider }: Lost) =>
      (account === undefined ||
        several(account) ||
        (within(select.accounts, account) && within(scope.accounts, account))) &&
      (region === undefined || provider === 'kubeconfig' || inRegion(region)),
    account: (id: string) => within(select.accounts, id) && within(scope.accounts, id),
    cluster(ref: ClusterRef) {
      if (ref.provider !== 'kubeconfig' && !inRegion(ref.region)) return false;
      meet(ref);
      return named(select.clusters, ref) && named(scope.clusters, ref) && !like(select.excludeClusters, ref);
    },
  };
}
