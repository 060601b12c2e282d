import type { ProviderName } from '../model/cluster.ts';
import type { Provider } from '../model/provider.ts';
import type { World } from './world.ts';

const taken = new WeakMap<Provider, Map<string, number>>();

/** Calls that a provider made and that no record holds yet. Where scans run side by side, each call is in one of them. */
export function callsOf({ providers }: World, name: ProviderName): { readonly [operation: string]: number } {
  const provider = providers.get(name);
  if (!provider?.calls) return {};
  const before = taken.get(provider) ?? new Map<string, number>();
  const fresh = [...provider.calls].map(([operation, n]) => [operation, n - (before.get(operation) ?? 0)] as const);
  taken.set(provider, new Map(provider.calls));
  return Object.fromEntries(fresh.filter(([, n]) => n > 0));
}
