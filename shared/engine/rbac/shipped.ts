import { bindingLines, minors, roleLines } from './bootstrap-policy.ts';
import type { PolicyRule } from './match.ts';
import { roleKey } from './roles.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}
/** A binding as Kubernetes makes it, by its own name and namespace. */
export interface ShippedBinding {
  readonly role: string;
  readonly roleKind: string;
  /** `KIND:NAME`, service accounts as `ServiceAccount:NAMESPACE/NAME`. */
  readonly subjects: ReadonlySet<string>;
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [span = '', key = '', ...rest] = line.split(' ');
      const [from = 0, to = 0] = span.split('-').map(Number);
      const [kind = '', namespace = '', name = ''] = key.split('/');
      return { from, to, kind, namespace, name, rest };
    });

function ruleOf(text: string): PolicyRule {
  const [verbs = [], one = [], resources, resourceNames] = text.split('@').map((part) => part.split(','));
  if (!resources) return { verbs, nonResourceURLs: one };
  return { verbs, apiGroups: one, resources, ...(resourceNames ? { resourceNames } : {}) };
}

let roles: Map<string, (Span & { readonly rules: readonly PolicyRule[] })[]> | undefined;
let bindings: Map<string, ShippedBinding[]> | undefined;

/** Roles that aggregation fills, and from what. */
const sums = new Map(
  [['view'], ['edit', 'view'], ['admin', 'edit', 'view']].map((parts) => [
    `ClusterRole//${parts[0]}`,
    parts.map((one) => `ClusterRole//system:aggregate-to-${one}`),
  ]),
);

/** The rules of a role in every minor up to this one: an upgrade adds rules to a role and takes none away. */
export function shippedRules(key: string, minor: number = minors[1]): readonly PolicyRule[] | undefined {
  if (!roles) {
    roles = new Map();
    for (const { from, to, kind, namespace, name, rest } of lines(roleLines)) {
      const id = roleKey(kind, namespace, name);
      roles.set(id, [...(roles.get(id) ?? []), { from, to, rules: rest.map(ruleOf) }]);
    }
  }
  const parts = sums.get(key);
  if (parts) return parts.flatMap((one) => shippedRules(one, minor) ?? []);
  const until = Math.max(minor, minors[0]);
  const found = roles.get(key)?.filter(({ from }) => from <= until);
  return found?.length ? found.flatMap(({ rules }) => rules) : undefined;
}

/** A binding of that name as any minor makes it, `namespace/name`; of a cluster, `/name`. */
export function shippedBindings(place: string): readonly ShippedBinding[] {
  if (!bindings) {
    bindings = new Map();
    for (const { kind, namespace, name, rest } of lines(bindingLines)) {
      const [role = '', ...subjects] = rest;
      const id = `${namespace}/${name}`;
      bindings.set(id, [...(bindings.get(id) ?? []), { role, roleKind: kind, subjects: new Set(subjects) }]);
    }
  }
  return bindings.get(place) ?? [];
}
