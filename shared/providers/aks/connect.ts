import { aksServerScope } from '../../cloud/azure.ts';
import type { Arm } from '../../cloud/azure-arm.ts';
import { RemoteError } from '../../errors.ts';
import type { AksNative } from '../../model/aks.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import { parseId } from './discover.ts';

const operation = 'managedClusters.listClusterUserCredentials';
const maxKubeconfig = 256 * 1024;

/**
 * Server and CA from the user kubeconfig, whose `users` are dropped; the token is our own, from Entra. Asked only where
 * Entra integration is on: elsewhere that very call hands out a cluster-admin certificate.
 */
export function connectAks(arm: Arm): Provider['connect'] {
  return async (cluster) => {
    const { ref, native } = cluster;
    const id = parseId(ref.id);
    if (native?.provider !== 'aks' || !id) throw new TypeError(`${ref.id} was not described by the AKS provider`);
    refuseWithoutRoad(cluster, native);
    const { listClusterUserCredentials } = await import('@azure/arm-containerservice/api/managedClusters');
    const context = await arm.context(id.subscription);
    const { kubeconfigs } = await arm.call(operation, ref.name, (abortSignal) =>
      listClusterUserCredentials(context, id.resourceGroup, id.name, { format: 'exec', abortSignal }),
    );
    const { url, ca } = await addressIn(kubeconfigs?.[0]?.value, ref.name, native);
    await arm.token(aksServerScope);
    return { url, tls: { ca }, credentials: async () => ({ token: await arm.token(aksServerScope) }) };
  };
}

function refuseWithoutRoad({ ref, status }: Cluster, native: AksNative): void {
  if (status === 'stopped')
    throw new RemoteError(`connect ${ref.name}`, 'unreachable', 'the cluster is stopped; its API server does not run', {
      code: 'Stopped',
      remedy: 'Start it for the next sweep, or delete it if nobody needs it.',
    });
  if (native.aadProfile?.managed !== true)
    throw new RemoteError(
      `connect ${ref.name}`,
      'denied',
      'local accounts only: without Entra integration the sole login is a cluster-admin certificate, never asked for',
      {
        code: 'LocalAccountsOnly',
        remedy: 'Turn on Entra integration (aadProfile.managed), or give the sweep a kubeconfig of its own.',
      },
    );
}

/** Of all that a kubeconfig may hold only the address and the CA, and the address only where ARM named it too. */
export async function addressIn(
  kubeconfig: Uint8Array | undefined,
  name: string,
  native: Pick<AksNative, 'fqdn' | 'privateFqdn'>,
): Promise<{ url: string; ca: string }> {
  const refuse = (detail: string) =>
    new RemoteError(`${operation} ${name}`, 'failed', detail, { code: 'InvalidKubeconfig' });
  if (!kubeconfig?.length || kubeconfig.length > maxKubeconfig) throw refuse('no kubeconfig of a sane size in it');
  const { parse } = await import('yaml');
  let config: { clusters?: readonly { cluster?: Record<string, unknown> }[] } | null;
  try {
    config = parse(Buffer.from(kubeconfig).toString('utf8'));
  } catch {
    throw refuse('the kubeconfig is no YAML');
  }
  const entry = config?.clusters?.[0]?.cluster;
  const server = URL.parse(String(entry?.server ?? ''));
  const ca = Buffer.from(String(entry?.['certificate-authority-data'] ?? ''), 'base64').toString('utf8');
  if (server?.protocol !== 'https:' || server.username || server.password) throw refuse('its server is no https URL');
  const named = [native.fqdn, native.privateFqdn].map((host) => host?.toLowerCase());
  if (!named.includes(server.hostname.replace(/^\[|\]$/g, '')))
    throw refuse(`its server ${server.hostname} is not the cluster's own name ${named.filter(Boolean).join(' or ')}`);
  if (!/-----BEGIN CERTIFICATE-----/.test(ca)) throw refuse('it holds no certificate-authority-data');
  return { url: server.origin, ca };
}
