import { estateSchema } from '../../demo/estate.ts';
import { at as aksAt, base as aksBase } from '../wire/aks-base.ts';
import { base as eksBase } from '../wire/eks-base.ts';
import { at as eksAt } from '../wire/eks-region.ts';
import { world as gke } from '../wire/gke.ts';

export const accounts = ['111122223333', '444455556666', '777788889999'];
export const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2'];

const swapped = <T>(value: T, from: string, to: string): T => JSON.parse(JSON.stringify(value).replaceAll(from, to));
const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));

/** The kept EKS cluster, `each` times in every region of every account; what stands around the clusters is shared. */
export function manyEks(each: number) {
  const held = accounts.map((id, n) => {
    const [account] = swapped(eksBase().aws, eksAt.account, id)?.accounts ?? [];
    const inRegion = (name: string) => {
      const region = swapped(account?.regions[0], eksAt.region, name);
      const clusters = times(each, (i) => {
        const one = swapped(region?.clusters?.[0], `/${eksAt.name}`, `/${eksAt.name}-${i}`);
        return { ...one, cluster: { ...one?.cluster, name: `${eksAt.name}-${i}` } };
      });
      return { ...region, name, clusters };
    };
    return { ...account, id, name: `acme-${n}`, regions: regions.map(inRegion) };
  });
  return required(estateSchema.parse({ aws: { caller: accounts[0], accounts: held } }).aws);
}

/** The kept GKE cluster `n` times in its project and location, in one network. */
export function manyGke(n: number) {
  const google = required(gke.base().google);
  const [project] = google.projects;
  const [held] = project?.clusters ?? [];
  const clusters = times(n, (i) => ({ ...held, cluster: { ...held?.cluster, name: `shop-${i}` } }));
  return required(estateSchema.parse({ google: { ...google, projects: [{ ...project, clusters }] } }).google);
}

/** The kept AKS cluster `n` times in its subscription and location. */
export function manyAks(n: number) {
  const azure = required(aksBase().azure);
  const [subscription] = azure.subscriptions;
  const [held] = subscription?.clusters ?? [];
  const clusters = times(n, (i) => swapped(held, `/${aksAt.name}`, `/${aksAt.name}-${i}`)).map((one, i) => ({
    ...one,
    cluster: { ...one?.cluster, name: `${aksAt.name}-${i}` },
  }));
  return required(estateSchema.parse({ azure: { ...azure, subscriptions: [{ ...subscription, clusters }] } }).azure);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such cloud in this estate');
  return value;
}
