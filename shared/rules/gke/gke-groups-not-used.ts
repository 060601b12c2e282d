import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-groups-not-used',
  title: 'Roles cannot be given to groups of the directory',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.8.2', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['gke-rbac-google-groups'],
  risk: 'Roles are bound person by person, and those of people who left stay.',
  remediation: 'Enable RBAC for Google Groups with a group that holds the groups of the teams.',
  applies: onGke,
  check(cluster) {
    const { enabled, securityGroup } = gke(cluster).authenticatorGroupsConfig ?? {};
    return enabled && securityGroup
      ? undefined
      : { path: ['native', 'authenticatorGroupsConfig'], message: 'no group of groups is set' };
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--security-group=gke-security-groups@YOUR-DOMAIN'],
      { authenticator_groups_config: { security_group: 'gke-security-groups@YOUR-DOMAIN' } },
      { words: 'Write the domain of your organisation in place of YOUR-DOMAIN.' },
    ),
});
