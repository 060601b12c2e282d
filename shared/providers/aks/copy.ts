import type { ManagedCluster, ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';
import { type AksAddon, type AksNative, type AksPool, aksMembers, aksPoolMembers } from '../../model/aks.ts';

const deepest = 16;

/** As JSON: null, '' and keys without a value are gone, dates are text, bytes are not kept. */
function plain(value: unknown, depth = 0): unknown {
  if (value === null || value === '' || depth > deepest || value instanceof Uint8Array) return undefined;
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1)).filter((one) => one !== undefined);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, plain(one, depth + 1)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

/** Only what is there, by name. */
export function picked<T extends object>(from: T | null | undefined, names: readonly (keyof T)[]): Partial<T> {
  const found = names.map((name) => [name, plain(from?.[name])] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The cluster's members that rules read; of proxies, certificates and add-ons nothing that could be a secret. */
export function members(aks: ManagedCluster): AksNative {
  const { aadProfile: aad, securityProfile: security, httpProxyConfig: proxy } = aks;
  const kubelet = Object.entries(aks.identityProfile ?? {}).find(([name]) => name.toLowerCase() === 'kubeletidentity');
  const parts = {
    aadProfile:
      aad &&
      picked(aad, ['managed', 'enableAzureRbac', 'adminGroupObjectIDs', 'clientAppID', 'serverAppID', 'tenantID']),
    addonProfiles: aks.addonProfiles && addons(aks.addonProfiles),
    identity: aks.identity && picked(aks.identity, ['type']),
    kubeletIdentity: kubelet?.[1] && picked(kubelet[1], ['resourceId', 'clientId', 'objectId']),
    servicePrincipalProfile: aks.servicePrincipalProfile && picked(aks.servicePrincipalProfile, ['clientId']),
    podIdentityProfile:
      aks.podIdentityProfile && picked(aks.podIdentityProfile, ['enabled', 'allowNetworkPluginKubenet']),
    securityProfile: security && picked(security, ['azureKeyVaultKms', 'defender', 'imageCleaner', 'workloadIdentity']),
    provisioningError: aks.status?.provisioningError?.code || undefined,
  };
  const there = Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
  const urls = picked(proxy, ['httpProxy', 'httpsProxy']);
  return {
    ...(picked(aks, aksMembers) as unknown as Partial<AksNative>),
    ...there,
    trustedRoots: (security?.customCATrustCertificates?.length ?? 0) + (proxy?.trustedCa ? 1 : 0),
    proxyCredentials: Object.entries(urls).flatMap(([name, url]) => (/^[^/]*\/\/[^/]*@/.test(String(url)) ? name : [])),
  };
}

type Addons = NonNullable<ManagedCluster['addonProfiles']>;

function addons(profiles: Addons): { readonly [name: string]: AksAddon } {
  const entries = Object.entries(profiles).map(([name, addon]) => {
    const config = new Map(Object.entries(addon?.config ?? {}).map(([key, value]) => [key.toLowerCase(), value]));
    const [workspace, rotation] = [config.get('loganalyticsworkspaceresourceid'), config.get('enablesecretrotation')];
    const told = {
      enabled: addon?.enabled === true,
      ...(workspace ? { workspace } : {}),
      ...(rotation === undefined || rotation === null ? {} : { enableSecretRotation: String(rotation).toLowerCase() }),
    };
    return [name.toLowerCase(), told] as const;
  });
  return Object.fromEntries(entries);
}

/** A pool in Azure's words. */
export function poolMembers(pool: ManagedClusterAgentPoolProfile): AksPool {
  const { allowedHostPorts } = picked(pool.networkProfile, ['allowedHostPorts']);
  const { allowedUnsafeSysctls } = picked(pool.kubeletConfig, ['allowedUnsafeSysctls']);
  return {
    ...(picked(pool, aksPoolMembers) as AksPool),
    ...(allowedHostPorts ? { allowedHostPorts } : {}),
    ...(allowedUnsafeSysctls ? { allowedUnsafeSysctls } : {}),
  };
}
