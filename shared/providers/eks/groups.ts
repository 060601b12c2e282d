import type { NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import type { EksInstance, EksPool } from '../../model/eks-parts.ts';
import type { Place } from './place.ts';

type Groups = NonNullable<EksNative['securityGroups']>;
type Use = Groups[number]['uses'][number];

/** Security groups of the control plane and of the nodes, as far as these were read; those that EC2 shows. */
export async function securityGroupsOf(
  from: {
    readonly vpc: EksNative['resourcesVpcConfig'];
    readonly nodePools: readonly NodePool[] | undefined;
    readonly instances: readonly EksInstance[] | undefined;
  },
  place: Place,
): Promise<Groups> {
  const uses = new Map<string, Set<Use>>();
  const add = (use: Use, ids: readonly (string | undefined)[] | undefined) => {
    for (const id of ids ?? []) if (id) uses.set(id, (uses.get(id) ?? new Set()).add(use));
  };
  add('cluster', [from.vpc?.clusterSecurityGroupId]);
  add('control-plane', from.vpc?.securityGroupIds);
  for (const { native } of from.nodePools ?? []) {
    const { remoteAccessSecurityGroup, template } = native as EksPool;
    add('node', [remoteAccessSecurityGroup]);
    add('node', template?.SecurityGroupIds);
    for (const { Groups } of template?.NetworkInterfaces ?? []) add('node', Groups);
  }
  for (const { securityGroupIds } of from.instances ?? []) add('node', securityGroupIds);
  const read = await Promise.all(
    [...uses].map(async ([id, by]) => {
      const group = await place.securityGroup(id);
      return group && { ...group, uses: [...by] };
    }),
  );
  return read.filter((one) => one !== undefined);
}
