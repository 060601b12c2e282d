import type { LabelSelector } from '../../model/custom.ts';
import { type BindingSubject, type RoleSubject, rank } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { isBootstrapRole, userFacing } from '../bootstrap.ts';
import { all } from '../known.ts';
import { bits, capabilities, maskOf } from './capabilities.ts';
import { has, type PolicyRule } from './match.ts';
import { roleKey } from './roles.ts';
import { shippedRules } from './shipped.ts';

const minor = ({ server, cluster }: Snapshot): number | undefined => {
  const [, found] = /^v?1\.(\d+)/.exec(server?.version ?? cluster?.version ?? '') ?? [];
  return found === undefined ? undefined : Number(found);
};

/** What a role labelled for view, edit or admin adds to what they ship with, where that is no small thing. */
export function widens(
  role: RoleSubject,
  snapshot: Snapshot,
): { readonly into: string; readonly does: readonly string[] } | undefined {
  if (role.kind !== 'ClusterRole' || isBootstrapRole(role)) return undefined;
  const { labels = {} } = role.object.metadata ?? {};
  for (const into of ['view', 'edit', 'admin']) {
    if (labels[`rbac.authorization.k8s.io/aggregate-to-${into}`] !== 'true') continue;
    const shipped = shippedRules(`ClusterRole//system:aggregate-to-${into}`, minor(snapshot)) ?? [];
    const added = maskOf(role.object.rules ?? [], false) & ~maskOf(shipped, false);
    const does = capabilities.filter(({ weights }, index) => {
      const { all: every = 0n } = bits[index] ?? {};
      const grave = [weights[0], weights[2]].some(
        (one, at) => one !== '-' && rank(one) <= rank(at ? 'medium' : 'high'),
      );
      return grave && (added & every) === every;
    });
    if (does.length) return { into, does: [...new Set(does.map((one) => one.does))].slice(0, 8) };
  }
  return undefined;
}

/** True for a selector that asks for no label: it finds what nobody marked for it. */
export const selectsAlmostAll = ({ matchLabels, matchExpressions = [] }: LabelSelector): boolean =>
  !Object.keys(matchLabels ?? {}).length &&
  matchExpressions.every(({ operator }) => operator === 'NotIn' || operator === 'DoesNotExist');

/** Bindings that bear the name of a built-in role and name it. */
export function namesakes(role: RoleSubject, { objects }: Snapshot): BindingSubject['object'][] {
  const list =
    role.namespace === undefined
      ? all(objects.clusterrolebindings, 'clusterrolebindings')
      : all(objects.rolebindings, 'rolebindings');
  return list.filter(
    ({ metadata, roleRef }) =>
      metadata?.name === role.name && metadata.namespace === role.namespace && roleRef.name === role.name,
  );
}

/** The first rule of a built-in role that goes beyond what any minor up to this one shipped. */
export function grown(
  role: RoleSubject,
  snapshot: Snapshot,
): { readonly index: number; readonly what: string; readonly strong: boolean } | undefined {
  const shipped = shippedRules(roleKey(role.kind, role.namespace, role.name), minor(snapshot));
  if (!shipped || (role.kind === 'ClusterRole' && userFacing.has(role.name))) return undefined;
  const rules = role.object.rules ?? [];
  const beyond = rules.map((rule) => extraOf(rule, shipped));
  const index = beyond.findIndex((one) => one !== undefined);
  const what = beyond[index];
  if (what === undefined) return undefined;
  const added = rules.filter((_, at) => beyond[at] !== undefined);
  return { index, what, strong: (maskOf(added, false) & ~maskOf(shipped, false)) !== 0n };
}

/** `get secrets` where no shipped rule covers it. */
function extraOf(rule: PolicyRule, shipped: readonly PolicyRule[]): string | undefined {
  const { verbs, nonResourceURLs = [], apiGroups = [], resources = [], resourceNames = [] } = rule;
  for (const verb of verbs) {
    const able = shipped.filter((one) => has(one.verbs, verb));
    for (const url of nonResourceURLs)
      if (!able.some((one) => one.nonResourceURLs?.some((known) => known === url || known === '*')))
        return `${verb} ${url}`;
    for (const group of apiGroups)
      for (const resource of resources) {
        const covered = able.some(
          (one) =>
            has(one.apiGroups, group) &&
            has(one.resources, resource) &&
            (!one.resourceNames?.length ||
              (resourceNames.length > 0 && resourceNames.every((name) => one.resourceNames?.includes(name)))),
        );
        if (!covered) return `${verb} ${resource}${group ? `.${group}` : ''}`;
      }
  }
  return undefined;
}
