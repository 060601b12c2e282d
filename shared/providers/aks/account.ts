import { armPath, entries, fields, flag, text } from '../../cloud/azure-id.ts';
import { gapFrom } from '../../cloud/calls.ts';
import type { AksAccount } from '../../model/aks.ts';
import type { Provider } from '../../model/provider.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import type { Further } from './asking.ts';

type Told = Partial<AksAccount>;
type Ask = (further: Further, subscription: string) => Promise<Told>;
const asks: readonly { readonly fact: Fact; readonly ask: Ask }[] = [
  { fact: 'threat-detection', ask: defenderPlan },
  { fact: 'registries', ask: registries },
  { fact: 'trust-policies', ask: federatedCredentials },
];

/** What a subscription says of itself; a refused part is a gap. */
export function describeSubscription(further: Further): NonNullable<Provider['describeAccount']> {
  return async (account, _, facts) => {
    const gaps: Gap[] = [];
    const told = await Promise.all(
      asks
        .filter(({ fact }) => facts.has(fact))
        .map(async ({ fact, ask }) => {
          try {
            return await ask(further, account.id);
          } catch (error) {
            gaps.push(gapFrom(error, fact));
            return {};
          }
        }),
    );
    return { account: { account, native: Object.assign({ provider: 'aks' as const }, ...told) }, gaps };
  };
}

async function defenderPlan({ get }: Further, subscription: string): Promise<Told> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.Security/pricings/Containers?api-version=2024-01-01`;
  const { pricingTier, extensions } = fields(fields(await get('pricings.get', subscription, path)).properties);
  const tier = text(pricingTier);
  // `isEnabled` is the text True or False.
  const off = entries(extensions).filter(({ isEnabled }) => String(isEnabled).toLowerCase() === 'false');
  return { defenderPlan: { ...(tier ? { tier } : {}), off: off.flatMap(({ name }) => text(name) ?? []) } };
}

async function registries({ list }: Further, subscription: string): Promise<Told> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.ContainerRegistry/registries?api-version=2023-07-01`;
  const found = entries(await list('registries.list', subscription, path));
  return {
    registries: found.map(({ id, name, properties }) => {
      const { adminUserEnabled, anonymousPullEnabled, publicNetworkAccess, networkRuleSet } = fields(properties);
      const told = {
        adminUser: flag(adminUserEnabled),
        anonymousPull: flag(anonymousPullEnabled),
        publicNetworkAccess: text(publicNetworkAccess),
        defaultAction: text(fields(networkRuleSet).defaultAction),
      };
      const there = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
      return { id: text(id)?.toLowerCase() ?? '', name: text(name) ?? '', ...there };
    }),
  };
}

async function federatedCredentials({ list }: Further, subscription: string): Promise<Told> {
  const kind = 'Microsoft.ManagedIdentity/userAssignedIdentities';
  const path = `/subscriptions/${subscription}/providers/${kind}?api-version=2023-01-31`;
  const identities = entries(await list('userAssignedIdentities.list', subscription, path));
  const all = await Promise.all(
    identities.map(async ({ id, name }) => {
      const of = `${armPath(text(id) ?? '', kind)}/federatedIdentityCredentials?api-version=2023-01-31`;
      const found = entries(await list('federatedIdentityCredentials.list', text(name) ?? '', of));
      return found.map((one) => {
        const { issuer, subject, claimsMatchingExpression } = fields(one.properties);
        const told = {
          issuer: text(issuer),
          subject: text(subject),
          expression: text(fields(claimsMatchingExpression).value),
        };
        const there = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
        return { id: text(one.id) ?? '', identity: text(name) ?? '', name: text(one.name) ?? '', ...there };
      });
    }),
  );
  return { federatedCredentials: all.flat() };
}
