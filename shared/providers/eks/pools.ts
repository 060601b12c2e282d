import type { Nodegroup } from '@aws-sdk/client-eks';
import type { NodePool } from '../../model/cluster.ts';
import type { EksInstance, EksPool, EksSubnet } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import type { Place } from './place.ts';
import type { Questions } from './questions.ts';
import { unless } from './service.ts';

/** What was read beside the node groups, and says more of them. */
interface Beside {
  readonly instances: readonly EksInstance[] | undefined;
  readonly subnets: readonly EksSubnet[] | undefined;
}

/** Node groups with template and newest image release, as far as these are wanted. */
export async function furnished(
  pools: readonly NodePool[],
  place: Place,
  { ask }: Questions,
): Promise<readonly NodePool[]> {
  const [templates, releases] = await Promise.all([
    ask('launch-templates', (refused) =>
      Promise.all(
        pools.map((pool) => {
          const { launchTemplate, autoScalingGroups = [] } = pool.native as EksPool;
          return unless(refused, () => place.template(launchTemplate, autoScalingGroups));
        }),
      ),
    ),
    ask('image-releases', (refused) =>
      Promise.all(pools.map(({ image = '', version = '' }) => unless(refused, () => place.release(image, version)))),
    ),
  ]);
  return pools.map((pool, index) => ({
    ...pool,
    native: { ...pool.native, template: templates?.[index], latestReleaseVersion: releases?.[index] },
  }));
}

/** With what its instances, its template or its subnets say of public addresses; the first that says anything counts. */
export function addressed(pool: NodePool, { instances, subnets }: Beside): NodePool {
  const own = instances?.filter(({ nodegroup }) => nodegroup === pool.name) ?? [];
  if (own.length) return { ...pool, publicIps: own.some(({ PublicIpAddress }) => PublicIpAddress !== undefined) };
  const { template, subnets: ids } = pool.native as EksPool;
  if (!template) return pool;
  const [primary] = template.NetworkInterfaces?.filter(({ DeviceIndex = 0 }) => DeviceIndex === 0) ?? [];
  const said = primary?.AssociatePublicIpAddress;
  return { ...pool, publicIps: said ?? mapped(ids, subnets) };
}

/** A subnet that gives every instance a public address; undefined where one of them is not shown. */
function mapped(ids: readonly string[] | undefined, subnets: readonly EksSubnet[] | undefined): boolean | undefined {
  const own = ids?.map((id) => subnets?.find(({ SubnetId }) => SubnetId === id)?.MapPublicIpOnLaunch);
  if (!own?.length) return undefined;
  if (own.some((maps) => maps === true)) return true;
  return own.every((maps) => maps === false) ? false : undefined;
}

/** A node group; remote access stands in the launch template where there is one. */
export function nodePoolOf(from: Nodegroup, name: string): NodePool {
  return {
    name,
    instanceTypes: from.instanceTypes,
    version: from.version,
    image: from.amiType,
    publicIps: undefined,
    autoUpgrade: undefined,
    identity: from.nodeRole,
    native: poolOf(from),
  };
}

function poolOf(from: Nodegroup): EksPool {
  return {
    status: from.status,
    releaseVersion: from.releaseVersion,
    capacityType: from.capacityType,
    remoteAccess: from.remoteAccess && {
      ec2SshKey: from.remoteAccess.ec2SshKey,
      sourceSecurityGroups: from.remoteAccess.sourceSecurityGroups,
    },
    launchTemplate: from.launchTemplate && { id: from.launchTemplate.id, version: from.launchTemplate.version },
    subnets: from.subnets,
    diskSize: from.diskSize,
    healthIssues: from.health?.issues?.map((issue) => part(issue, 'code', 'message')),
    autoScalingGroups: from.resources?.autoScalingGroups?.flatMap(({ name }) => name ?? []),
    remoteAccessSecurityGroup: from.resources?.remoteAccessSecurityGroup,
  };
}
