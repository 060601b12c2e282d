import type { NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import type { IamRole, RoleUse } from '../../model/iam.ts';
import type { Identities } from './place.ts';
import type { Refused } from './service.ts';

/** Whatever was read that names a role. */
type Named = Pick<
  EksNative,
  'roleArn' | 'computeConfig' | 'fargateProfiles' | 'podIdentityAssociations' | 'addons' | 'capabilities'
> & { readonly nodePools: readonly NodePool[] | undefined };

/** Every role that the cluster, its nodes or its pods act by, with trust and policies. */
export function rolesOf(from: Named, iam: Identities, refused: Refused): Promise<IamRole[]> {
  const uses = new Map<string, Set<RoleUse>>();
  const add = (use: RoleUse, arn: string | undefined) => {
    if (arn) uses.set(arn, (uses.get(arn) ?? new Set()).add(use));
  };
  add('cluster', from.roleArn);
  if (from.computeConfig?.enabled) add('auto-node', from.computeConfig.nodeRoleArn);
  for (const { identity } of from.nodePools ?? []) add('node', identity);
  for (const { podExecutionRoleArn } of from.fargateProfiles ?? []) add('fargate', podExecutionRoleArn);
  for (const { roleArn } of from.podIdentityAssociations ?? []) add('pod-identity', roleArn);
  for (const { serviceAccountRoleArn } of from.addons ?? []) add('addon', serviceAccountRoleArn);
  for (const { roleArn } of from.capabilities ?? []) add('capability', roleArn);
  return Promise.all([...uses].map(async ([Arn, by]) => ({ Arn, uses: [...by], ...(await iam.role(Arn, refused)) })));
}
