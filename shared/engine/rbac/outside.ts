import type { Snapshot } from '../../model/snapshot.ts';
import type { Holder } from './who-can.ts';

/** What lets people in past RBAC, as far as the cloud said it; and what it did not say. */
export interface Outside {
  /** Who stands for which groups, or holds an access policy. */
  readonly principals: readonly Principal[];
  /** Why an answer from RBAC alone is a lower bound; none: everything was read. */
  readonly unread: readonly string[];
}
interface Principal {
  readonly name: string;
  readonly groups: readonly string[];
  /** Cluster-wide access policy that may do everything. */
  readonly admin: boolean;
}

const adminPolicy = /AmazonEKS(Cluster)?AdminPolicy$/;

export function outsideOf({ cluster, objects, gaps }: Snapshot): Outside {
  const unread: string[] = [];
  const principals: Principal[] = [];
  for (const kind of ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'] as const)
    if (!objects[kind] || gaps.some(({ what }) => what === kind)) unread.push(`${kind} could not be read`);
  const native = cluster?.native;
  if (native?.provider === 'eks') {
    if (native.authenticationMode !== 'CONFIG_MAP') {
      if (!native.accessEntries) unread.push('access entries of EKS were not read');
      for (const { principalArn, groups, policies } of native.accessEntries ?? [])
        principals.push({ name: principalArn, groups, admin: policies.some((policy) => adminPolicy.test(policy)) });
    }
    if (native.authenticationMode !== 'API') {
      const read = objects.configmaps && !gaps.some(({ what }) => what === 'configmaps');
      if (!read) unread.push('ConfigMap aws-auth was not read (set eks.readAuthConfigMaps)');
      principals.push(...mappedBy({ objects }));
    }
  } else if (cluster?.ref.provider === 'gke') unread.push('Google Cloud IAM of the project lets people in beside RBAC');
  else if (cluster?.ref.provider === 'aks') {
    const azure = native?.provider === 'aks' ? native.aadProfile?.enableAzureRbac : undefined;
    if (azure !== false) unread.push('Azure role assignments let people in beside RBAC');
  } else unread.push('who logs in as whom is known to the cluster’s cloud, which was not asked');
  return { principals, unread };
}

/** What aws-auth says, where it was read. */
export function mappedBy({ objects }: Pick<Snapshot, 'objects'>): Principal[] {
  const map = objects.configmaps?.find(({ metadata }) => metadata?.name === 'aws-auth');
  return mapped(`${map?.data?.mapRoles ?? ''}\n${map?.data?.mapUsers ?? ''}`);
}

/** Of the two YAML lists: ARNs and the groups behind each; a line that is neither says nothing. */
function mapped(text: string): Principal[] {
  const found: { name: string; groups: string[]; admin: boolean }[] = [];
  let pending: string[] = [];
  for (const line of text.split('\n')) {
    if (/^- /.test(line)) pending = [];
    const arn = /(?:rolearn|userarn):\s*['"]?([^'"\s]+)/i.exec(line)?.[1];
    if (arn) found.push({ name: arn, groups: pending, admin: false });
    const group = /^\s*-\s*['"]?([\w:.@/-]+)['"]?\s*$/.exec(line)?.[1];
    if (group && !/arn:/.test(line)) pending.push(group);
  }
  return found;
}

/** Holders that the cloud's own lists add to those of RBAC. */
export function beside({ principals }: Outside, holders: readonly Holder[]): Holder[] {
  const byGroup = Map.groupBy(holders, ({ subject }) => subject);
  return principals.flatMap(({ name, groups, admin }) => [
    ...(admin ? [{ subject: name, namespace: undefined, by: 'access policy of the cloud' }] : []),
    ...groups.flatMap((group) =>
      (byGroup.get(`Group ${group}`) ?? []).map((one) => ({ ...one, subject: `${name} as Group ${group}` })),
    ),
  ]);
}
