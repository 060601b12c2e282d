import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-admin-groups-empty',
  title: 'No group of the directory administers',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-admin-groups-empty'],
  risk: 'Nobody gets in by a group that is reviewed, so somebody keeps a certificate or a token for emergencies.',
  remediation: 'Name a group of administrators, or enable Azure roles for the Kubernetes API.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && aks(snapshot.cluster).aadProfile?.managed !== true
      ? 'there is no Entra integration'
      : undefined),
  check(cluster) {
    const { adminGroupObjectIDs, enableAzureRbac } = aks(cluster).aadProfile ?? {};
    return enableAzureRbac === true || adminGroupObjectIDs?.length
      ? undefined
      : {
          path: ['native', 'aadProfile', 'adminGroupObjectIDs'],
          message: 'no group of administrators is named and Azure roles are off',
        };
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--aad-admin-group-object-ids=GROUP_ID'],
      { azure_active_directory_role_based_access_control: { admin_group_object_ids: ['GROUP_ID'] } },
      { words: 'Write the object id of your own group in place of GROUP_ID.' },
    ),
});
