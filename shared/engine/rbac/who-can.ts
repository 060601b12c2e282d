import type { Snapshot } from '../../model/snapshot.ts';
import { type Request, ruleAllows } from './match.ts';
import { type Bound, boundOf } from './policy.ts';

/** Somebody who may do it, where, and by what. */
export interface Holder {
  /** `User ann`, `Group developers`, `ServiceAccount shop/web`. */
  readonly subject: string;
  /** undefined: in the whole cluster. */
  readonly namespace: string | undefined;
  /** `ClusterRoleBinding ops (ClusterRole view)`. */
  readonly by: string;
}

/** `ServiceAccount shop/web` for the user that it logs in as. */
export const spoken = (identity: string): string =>
  identity.replace(/^User system:serviceaccount:([^:]+):([^:]+)$/, 'ServiceAccount $1/$2');

export const bindingName = ({ binding: { kind, namespace, name, object } }: Bound): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name} (${object.roleRef.kind} ${object.roleRef.name})`;

/** Everybody whom RBAC lets do it; with no namespace asked for, in each namespace on its own as well. */
export function whoCan(snapshot: Snapshot, request: Request): Holder[] {
  const holders: Holder[] = [
    { subject: 'Group system:masters', namespace: undefined, by: 'the API server asks RBAC nothing about it' },
  ];
  for (const bound of boundOf(snapshot)) {
    const { namespace } = bound.binding;
    const inside = namespace !== undefined;
    if (inside && ('path' in request || (request.namespace !== undefined && request.namespace !== namespace))) continue;
    if (inside && 'resource' in request && outside.test(request.resource)) continue;
    if (!bound.rules?.some((rule) => ruleAllows(rule, request))) continue;
    const by = bindingName(bound);
    holders.push(...bound.identities.map((identity) => ({ subject: spoken(identity), namespace, by })));
  }
  return holders;
}

/** Kinds that lie in no namespace, so that a RoleBinding gives nothing of them. */
const outside =
  /^(nodes|persistentvolumes|clusterroles|clusterrolebindings|storageclasses|csidrivers|volumeattachments|customresourcedefinitions|apiservices|certificatesigningrequests|signers|users|groups|priorityclasses|(validating|mutating)(webhookconfigurations|admissionpolic.*))(\/|$)/;
