import { at, beside } from '../../demo/estate/azure-beside.ts';
import { keptSubscription } from '../../demo/estate/azure-kept.ts';
import type { EstateInput } from '../../demo/estate.ts';

export { at };

/** Where a thing beside the cluster stands in the subscription's list. */
export const resource = (name: keyof typeof beside): ['resources', number] => [
  'resources',
  Object.keys(beside).indexOf(name),
];

/** One subscription, one cluster, nothing wrong in it. */
export const base = (): EstateInput => ({ azure: { tenant: at.tenant, subscriptions: [keptSubscription()] } });
