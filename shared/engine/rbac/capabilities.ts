import type { Severity } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';
import { clusterCapabilities } from './capabilities-cluster.ts';
import { controlCapabilities } from './capabilities-control.ts';
import { identityCapabilities } from './capabilities-identity.ts';
import { workloadCapabilities } from './capabilities-workload.ts';
import type { PolicyRule } from './match.ts';
import { meets } from './need.ts';

export const capabilities = [
  ...controlCapabilities,
  ...identityCapabilities,
  ...workloadCapabilities,
  ...clusterCapabilities,
];

/** Every need of every capability, each with a bit of its own; equal ones are held once for each place. */
const needs = capabilities.flatMap(({ needs: list }) => list);
const first = capabilities.map((_, index) =>
  capabilities.slice(0, index).reduce((sum, { needs: list }) => sum + list.length, 0),
);
const bit = needs.map((_, index) => 1n << BigInt(index));
/** What a RoleBinding cannot give, whatever its role says. */
const outside = needs.reduce((mask, { wide }, index) => (wide ? mask | (bit[index] ?? 0n) : mask), 0n);

/** Capability → the bit of its first need, and those of all. */
export const bits = capabilities.map(({ needs: list }, index) => {
  const from = first[index] ?? 0;
  const all = list.reduce((mask, _, n) => mask | (bit[from + n] ?? 0n), 0n);
  return { key: bit[from] ?? 0n, all };
});

const masks = new WeakMap<readonly PolicyRule[], bigint>();

/** The needs that these rules meet, worked out once for each role. */
export function maskOf(rules: readonly PolicyRule[], local: boolean): bigint {
  let mask = masks.get(rules);
  if (mask === undefined) {
    mask = needs.reduce(
      (sum, need, index) => (rules.some((rule) => meets(rule, need)) ? sum | (bit[index] ?? 0n) : sum),
      0n,
    );
    masks.set(rules, mask);
  }
  return local ? mask & ~outside : mask;
}

/** Which of the rules gives it: the place that a finding about a role shows. */
export const ruleOf = (rules: readonly PolicyRule[], capability: number): number => {
  const [key] = capabilities[capability]?.needs ?? [];
  return key ? rules.findIndex((rule) => meets(rule, key)) : -1;
};

const enforced = perSnapshot(
  ({ objects }) =>
    new Map(
      (objects.namespaces ?? []).map(
        ({ metadata }) => [metadata?.name, metadata?.labels?.['pod-security.kubernetes.io/enforce']] as const,
      ),
    ),
);

/** Weight of a capability where it reaches, undefined where it is none. */
export function weightOf(
  index: number,
  snapshot: Snapshot,
  at: { readonly scope: 'cluster' | 'privileged' | 'namespace'; readonly namespace: string | undefined },
): Severity | undefined {
  const capability = capabilities[index];
  if (!capability || (capability.where && !capability.where(snapshot, at.namespace))) return undefined;
  const weight = capability.weights[at.scope === 'cluster' ? 0 : at.scope === 'privileged' ? 1 : 2];
  if (weight === '-') return undefined;
  if (at.scope !== 'namespace' || !capability.unguarded || at.namespace === undefined) return weight;
  const levels = enforced(snapshot);
  const level = levels.get(at.namespace);
  return levels.has(at.namespace) && level !== 'baseline' && level !== 'restricted' ? capability.unguarded : weight;
}
