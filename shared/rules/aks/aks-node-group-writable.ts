import { aks, lower, onAksBase } from '../../engine/aks.ts';
import { armFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-group-writable',
  title: 'Resource group of the nodes can be changed',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-node-resource-group-lockdown'],
  risk: 'Whoever may write there adds extensions to nodes or rules to their firewall, past the cluster and its audit log.',
  remediation: 'Limit the resource group of the nodes to reading.',
  applies: onAksBase,
  check: (cluster) =>
    lower(aks(cluster).nodeResourceGroupProfile?.restrictionLevel) === 'readonly'
      ? undefined
      : {
          path: ['native', 'nodeResourceGroupProfile', 'restrictionLevel'],
          message: 'the resource group of the nodes is not locked',
        },
  fix: (cluster) =>
    armFix(
      cluster,
      'nodeResourceGroupProfile.restrictionLevel',
      'ReadOnly',
      {},
      { words: 'Changes to nodes then go through the cluster only.' },
    ),
});
