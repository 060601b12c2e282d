import type { Snapshot } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';
import { bits, capabilities, maskOf } from './capabilities.ts';
import { kinOf, unionOf } from './grants.ts';
import { accountUser, type Bound, boundOf } from './policy.ts';
import { bindingName } from './who-can.ts';

/** One step of an identity towards cluster-admin. */
export interface Step {
  /** `acts as ServiceAccount ci/deployer`, `does everything`. */
  readonly does: string;
  /** The binding that lets it; undefined where membership is enough. */
  readonly by: string | undefined;
  /** Whom it becomes; undefined: cluster-admin. */
  readonly next: string | undefined;
}

const masks = (wanted: (rows: string, question: string) => boolean) =>
  capabilities.flatMap(({ rows, question, does }, at) => {
    const { all = 0n } = bits[at] ?? {};
    return wanted(rows, question) ? [{ all, does }] : [];
  });
/** One request away from everything, where it reaches the cluster. */
const direct = masks((rows) => /\b(R01|R02|R12|R15|R26|R29|R36|R51|R69|R71)\b/.test(rows)).filter(
  ({ does }) => !/signer|named|limits|off/.test(does),
);
/** What turns a service account of the namespace into one's own. */
const takes = masks((rows) => /\b(R27|R30|R31|R42|R43|R45|R46|R47|R48)\b/.test(rows));

const meets = (mask: bigint, list: typeof direct) => list.find(({ all }) => all !== 0n && (mask & all) === all);
const accountOf = /^User system:serviceaccount:([^:]+):([^:]+)$/;

/** Every identity that may become cluster-admin, with the first step of its shortest way. Linear in bindings and subjects. */
export const adminSteps = perSnapshot((snapshot): ReadonlyMap<string, Step> => {
  const steps = new Map<string, Step>([
    ['Group system:masters', { does: 'does everything', by: undefined, next: undefined }],
  ]);
  const accounts = new Map<string, Set<string>>();
  const takers = new Map<string, { identity: string; bound: Bound; does: string }[]>();
  const addAccount = (namespace: string, identity: string) => {
    const list = accounts.get(namespace);
    if (list) list.add(identity);
    else accounts.set(namespace, new Set([identity]));
  };
  for (const { metadata } of snapshot.objects.serviceaccounts ?? [])
    addAccount(metadata?.namespace ?? '', `User ${accountUser(metadata?.namespace ?? '', metadata?.name ?? '')}`);
  const reached: string[] = ['Group system:masters'];
  const settle = (identity: string, step: Step) => {
    if (steps.has(identity)) return;
    steps.set(identity, step);
    reached.push(identity);
  };
  for (const bound of boundOf(snapshot)) {
    const { namespace } = bound.binding;
    const own = bound.rules ? maskOf(bound.rules, namespace !== undefined) : 0n;
    for (const identity of bound.identities) {
      const [, home] = accountOf.exec(identity) ?? [];
      if (home) addAccount(home, identity);
      if (own === 0n) continue;
      const mask = own | unionOf(snapshot, identity, namespace);
      const one = namespace === undefined ? meets(mask, direct) : undefined;
      if (one) settle(identity, { does: one.does, by: bindingName(bound), next: undefined });
      const take = meets(own, takes) ?? meets(mask, takes);
      if (!take) continue;
      const hub = namespace ?? '*';
      takers.set(hub, [...(takers.get(hub) ?? []), { identity, bound, does: take.does }]);
    }
  }
  const open = new Set<string>();
  for (let at = 0; at < reached.length; at++) {
    const goal = reached[at] ?? '';
    const [, namespace] = accountOf.exec(goal) ?? [];
    for (const member of namespace ? [] : membersOf(goal, accounts))
      settle(member, { does: 'is a member', by: undefined, next: goal });
    if (!namespace) continue;
    for (const hub of [namespace, '*']) {
      if (open.has(hub)) continue;
      open.add(hub);
      for (const { identity, bound, does } of takers.get(hub) ?? [])
        settle(identity, { does, by: bindingName(bound), next: goal });
    }
  }
  return steps;
});

/** Service accounts of a group that holds them by itself. */
function membersOf(group: string, accounts: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const [, namespace] = /^Group system:serviceaccounts:(.+)$/.exec(group) ?? [];
  if (namespace) return [...(accounts.get(namespace) ?? [])];
  const all = group === 'Group system:serviceaccounts' || group === 'Group system:authenticated';
  return all ? [...accounts.values()].flatMap((list) => [...list]) : [];
}

/** The steps of an identity, or of a group that it is always in, to cluster-admin; undefined where there is no way. */
export function wayToAdmin(snapshot: Snapshot, identity: string): readonly Step[] | undefined {
  const steps = adminSteps(snapshot);
  const start = kinOf(identity).find((one) => steps.has(one));
  if (start === undefined) return undefined;
  const way: Step[] = [];
  for (let at: string | undefined = start; at !== undefined && way.length < 20; ) {
    const step = steps.get(at);
    if (!step) break;
    way.push(step);
    at = step.next;
  }
  return way;
}
