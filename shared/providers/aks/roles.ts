import { entries, fields, text, texts } from '../../cloud/azure-id.ts';
import type { AksPermission, AksRole } from '../../model/aks.ts';
import type { Asking } from './asking.ts';

const version = 'api-version=2022-04-01';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const definition =
  /^(\/subscriptions\/[0-9a-f-]{36})?\/providers\/microsoft\.authorization\/roledefinitions\/[0-9a-f-]{36}$/i;
/** A registry, or what holds resources of any kind. */
const holdsRegistries = /^(?!.*\/providers\/)|\/providers\/microsoft\.(containerregistry|management)\//i;

/** Roles of the kubelet identity where a registry may be; undefined without such an identity. */
export async function kubeletRolesOf({ aks, further, id, ref }: Asking): Promise<AksRole[] | undefined> {
  const kubelet = Object.entries(aks.identityProfile ?? {}).find(([name]) => name.toLowerCase() === 'kubeletidentity');
  const principal = kubelet?.[1]?.objectId;
  if (!principal || !uuid.test(principal)) return undefined;
  const filter = encodeURIComponent(`principalId eq '${principal}'`);
  const root = `/subscriptions/${id.subscription}/providers/Microsoft.Authorization/roleAssignments`;
  const found = await further.list(
    'roleAssignments.listForSubscription',
    ref.name,
    `${root}?${version}&$filter=${filter}`,
  );
  const assigned = entries(found)
    .map(({ properties }) => fields(properties))
    // The filter is Azure's promise; a principal above or beside it would be somebody else.
    .filter(({ principalId }) => text(principalId)?.toLowerCase() === principal.toLowerCase())
    .map(({ scope, roleDefinitionId }) => ({ scope: text(scope) ?? '', role: text(roleDefinitionId) ?? '' }))
    .filter(({ scope, role }) => holdsRegistries.test(scope) && definition.test(role));
  return Promise.all(
    assigned.map(async ({ scope, role }) => {
      const path = `${role.toLowerCase()}?${version}`;
      const { roleName, permissions } = fields(fields(await further.get('roleDefinitions.get', role, path)).properties);
      return { name: text(roleName) ?? role, scope, permissions: entries(permissions).map(permission) };
    }),
  );
}

const permission = (raw: { readonly [name: string]: unknown }): AksPermission => ({
  actions: texts(raw.actions),
  notActions: texts(raw.notActions),
  dataActions: texts(raw.dataActions),
  notDataActions: texts(raw.notDataActions),
});
