import { aks, onAks } from '../../engine/aks.ts';
import { azFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-not-upgraded-in-stages',
  title: 'Cluster is not upgraded in stages with others',
  severity: 'low',
  target: 'cluster',
  needs: ['fleet-members'],
  controls: ['nsa:upgrading'],
  covers: ['aks-fleet-member'],
  profiles: ['hardened'],
  risk: 'Upgrades are not staged: a bad version reaches every cluster at once.',
  remediation: 'Add the cluster to a group that is upgraded in stages.',
  applies: onAks,
  check: (cluster) =>
    known(aks(cluster).fleet, 'membership') === null
      ? { path: ['native', 'fleet'], message: 'no group of this subscription has it as a member' }
      : undefined,
  fix: ({ ref }) =>
    azFix(
      [
        'fleet',
        'member',
        'create',
        '--fleet-name=FLEET',
        '--resource-group=GROUP',
        `--name=${ref.name}`,
        `--member-cluster-id=${ref.id}`,
      ],
      ['kubernetes_fleet_member', { name: ref.name, kubernetes_cluster_id: ref.id }],
      { words: 'Write your own names in place of FLEET and GROUP.' },
    ),
});
