import type { AddonInfo, ClusterVersionInformation, EKSClient } from '@aws-sdk/client-eks';
import { once, oncePer } from '../../cloud/once.ts';
import { isDenied } from '../../errors.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import type { EksAddonVersion } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import type { Service } from './service.ts';

export type ClusterVersion = NonNullable<EksNative['clusterVersion']>;
const supports: ReadonlyMap<string, NonNullable<Cluster['support']>> = new Map([
  ['STANDARD_SUPPORT', 'standard'],
  ['EXTENDED_SUPPORT', 'extended'],
  ['UNSUPPORTED', 'unsupported'],
]);

/** In the words of the cluster model; the sibling `status` is older and spells the same otherwise. */
export const supportOf = (version: ClusterVersion | undefined): Cluster['support'] =>
  supports.get(version?.versionStatus ?? '');

/** Minor version → what the service says of it today; a version that is not in it is not disclosed. */
export function clusterVersions(eks: Service<EKSClient>) {
  return once(async (): Promise<ReadonlyMap<string, ClusterVersion>> => {
    const { DescribeClusterVersionsCommand } = await import('@aws-sdk/client-eks');
    const versions = await eks.list<ClusterVersionInformation>(
      'eks:DescribeClusterVersions',
      '',
      async (client, nextToken, abort) => {
        const page = await client.send(new DescribeClusterVersionsCommand({ includeAll: true, nextToken }), abort);
        return { items: page.clusterVersions, nextToken: page.nextToken };
      },
    );
    return new Map(versions.map((one) => [one.clusterVersion ?? '', versionOf(one)]));
  }, isDenied);
}

function versionOf({ versionStatus, status, ...from }: ClusterVersionInformation): ClusterVersion {
  const word = versionStatus ?? status?.toUpperCase().replaceAll('-', '_');
  return part(
    { ...from, versionStatus: word as ClusterVersion['versionStatus'] },
    'clusterVersion',
    'defaultPlatformVersion',
    'versionStatus',
    'releaseDate',
    'endOfStandardSupportDate',
    'endOfExtendedSupportDate',
  );
}

/** Versions of an add-on that fit a Kubernetes version, asked once however many clusters run them. */
export function addonVersions(eks: Service<EKSClient>) {
  const known = oncePer<string, EksAddonVersion[]>(isDenied);
  return (addonName: string, kubernetesVersion: string) =>
    known(`${addonName} ${kubernetesVersion}`, async () => {
      const { DescribeAddonVersionsCommand } = await import('@aws-sdk/client-eks');
      const subject = `${addonName} for ${kubernetesVersion}`;
      const addons = await eks.list<AddonInfo>(
        'eks:DescribeAddonVersions',
        subject,
        async (client, nextToken, abort) => {
          const input = { addonName, kubernetesVersion, nextToken };
          const page = await client.send(new DescribeAddonVersionsCommand(input), abort);
          return { items: page.addons, nextToken: page.nextToken };
        },
      );
      return addons
        .filter((addon) => addon.addonName === addonName)
        .flatMap(({ addonVersions: all = [] }) => all)
        .flatMap(({ addonVersion, compatibilities = [], requiresIamPermissions }) => {
          const defaultVersion = compatibilities.some(
            (one) => one.clusterVersion === kubernetesVersion && one.defaultVersion === true,
          );
          return addonVersion ? [{ addonName, addonVersion, defaultVersion, requiresIamPermissions }] : [];
        });
    });
}
