import { armPath, entries, fields, text, texts } from '../../cloud/azure-id.ts';
import { RemoteError } from '../../errors.ts';
import type { AksNative } from '../../model/aks.ts';
import type { Fact } from '../../model/snapshot.ts';
import { type Asking, listed } from './asking.ts';
import { kmsKeyOf } from './key.ts';
import { securityGroupsOf, subnetsOf } from './network.ts';
import { kubeletRolesOf } from './roles.ts';

type Told = Partial<AksNative>;

/** What each fact adds to a cluster, asked only where a rule that is on wants it. */
export const further: readonly { readonly fact: Fact; ask(asking: Asking): Promise<Told> }[] = [
  { fact: 'maintenance', ask: maintenance },
  { fact: 'trusted-access', ask: trustedAccess },
  { fact: 'identity-bindings', ask: identityBindings },
  { fact: 'managed-namespaces', ask: managedNamespaces },
  { fact: 'safeguards', ask: safeguards },
  { fact: 'network', ask: async (asking) => ({ subnets: await subnetsOf(asking) }) },
  { fact: 'firewall', ask: async (asking) => ({ securityGroups: await securityGroupsOf(asking) }) },
  { fact: 'encryption-keys', ask: async (asking) => kept('kmsKey', await kmsKeyOf(asking)) },
  { fact: 'identity-policies', ask: async (asking) => kept('kubeletRoles', await kubeletRolesOf(asking)) },
  { fact: 'upgrade-info', ask: meshUpgrades },
  { fact: 'fleet-members', ask: fleet },
  { fact: 'backups', ask: backup },
];

const kept = <K extends keyof AksNative>(name: K, value: AksNative[K] | undefined): Told =>
  value === undefined ? {} : ({ [name]: value } as Told);

async function maintenance(asking: Asking): Promise<Told> {
  const { listByManagedCluster } = await import('@azure/arm-containerservice/api/maintenanceConfigurations');
  const { resourceGroup, name } = asking.id;
  const found = await listed(asking, 'maintenanceConfigurations.listByManagedCluster', (context, abort) =>
    listByManagedCluster(context, resourceGroup, name, abort),
  );
  return { maintenanceConfigurations: found.flatMap((one) => one.name ?? []) };
}

async function trustedAccess(asking: Asking): Promise<Told> {
  const { list } = await import('@azure/arm-containerservice/api/trustedAccessRoleBindings');
  const { resourceGroup, name } = asking.id;
  const found = await listed(asking, 'trustedAccessRoleBindings.list', (context, abort) =>
    list(context, resourceGroup, name, abort),
  );
  return {
    trustedAccess: found.map((one) => ({
      name: one.name ?? '',
      sourceResourceId: String(one.sourceResourceId ?? ''),
      roles: texts(one.roles),
    })),
  };
}

async function identityBindings(asking: Asking): Promise<Told> {
  const { listByManagedCluster } = await import('@azure/arm-containerservice/api/identityBindings');
  const { resourceGroup, name } = asking.id;
  const found = await listed(asking, 'identityBindings.listByManagedCluster', (context, abort) =>
    listByManagedCluster(context, resourceGroup, name, abort),
  );
  return {
    identityBindings: found.map((one) => ({
      name: one.name ?? '',
      resourceId: String(one.properties?.managedIdentity?.resourceId ?? ''),
    })),
  };
}

async function managedNamespaces(asking: Asking): Promise<Told> {
  const { listByManagedCluster } = await import('@azure/arm-containerservice/api/managedNamespaces');
  const { resourceGroup, name } = asking.id;
  const found = await listed(asking, 'managedNamespaces.listByManagedCluster', (context, abort) =>
    listByManagedCluster(context, resourceGroup, name, abort),
  );
  return {
    managedNamespaces: found.map((one) => {
      const { ingress, egress } = one.properties?.defaultNetworkPolicy ?? {};
      return { name: one.name ?? '', ...(ingress ? { ingress } : {}), ...(egress ? { egress } : {}) };
    }),
  };
}

async function safeguards({ further: { get }, ref }: Asking): Promise<Told> {
  const path = `${ref.id}/providers/Microsoft.ContainerService/deploymentSafeguards/default?api-version=2025-04-01`;
  try {
    const properties = fields(fields(await get('deploymentSafeguards.get', ref.name, path)).properties);
    const level = text(properties.level);
    return { safeguards: { ...(level ? { level } : {}), excludedNamespaces: texts(properties.excludedNamespaces) } };
  } catch (error) {
    // ARM has no such resource until somebody switches safeguards on.
    if (error instanceof RemoteError && error.reason === 'not-found') return { safeguards: null };
    throw error;
  }
}

async function meshUpgrades({ further: { arm }, id, ref, aks }: Asking): Promise<Told> {
  if (text(aks.serviceMeshProfile?.mode)?.toLowerCase() !== 'istio') return {};
  const { getMeshUpgradeProfile } = await import('@azure/arm-containerservice/api/managedClusters');
  const context = await arm.context(id.subscription);
  const { properties } = await arm.call('managedClusters.getMeshUpgradeProfile', ref.name, (abortSignal) =>
    getMeshUpgradeProfile(context, id.resourceGroup, id.name, 'istio', { abortSignal }),
  );
  return { meshUpgrades: texts(properties?.upgrades) };
}

async function fleet({ further: { list }, id, ref }: Asking): Promise<Told> {
  const space = `/subscriptions/${id.subscription}/providers/Microsoft.ContainerService/fleets`;
  for (const { id: of, name } of entries(
    await list('fleets.list', id.subscription, `${space}?api-version=2025-03-01`),
  )) {
    const path = `${armPath(text(of) ?? '', 'Microsoft.ContainerService/fleets')}/members?api-version=2025-03-01`;
    const members = entries(await list('fleetMembers.list', text(name) ?? '', path));
    const own = (one: unknown) => text(fields(one).clusterResourceId)?.toLowerCase() === ref.id;
    if (members.some(({ properties }) => own(properties))) return { fleet: text(name) ?? null };
  }
  return { fleet: null };
}

async function backup({ further: { list }, id, ref }: Asking): Promise<Told> {
  const space = `/subscriptions/${id.subscription}/providers/Microsoft.DataProtection/backupVaults`;
  for (const vault of entries(await list('backupVaults.list', id.subscription, `${space}?api-version=2024-04-01`))) {
    const path = `${armPath(text(vault.id) ?? '', 'Microsoft.DataProtection/backupVaults')}/backupInstances?api-version=2024-04-01`;
    const instances = entries(await list('backupInstances.list', text(vault.name) ?? '', path));
    const own = instances
      .map(({ properties }) => fields(properties))
      .find(({ dataSourceInfo }) => text(fields(dataSourceInfo).resourceID)?.toLowerCase() === ref.id);
    if (own) return { backup: text(own.currentProtectionState) ?? text(fields(own.protectionStatus).status) ?? '' };
  }
  return { backup: null };
}
