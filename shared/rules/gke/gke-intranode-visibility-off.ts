import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-intranode-visibility-off',
  title: 'Traffic between pods of one node is unseen',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.6.1', 'nsa:network-separation', 'mitre:T1040'],
  covers: ['gke-intranode-visibility'],
  risk: 'Flow logs and firewall rules of the VPC know nothing of what passes between pods on the same node.',
  remediation: 'Enable intranode visibility.',
  applies: onGke,
  check: (cluster) =>
    gke(cluster).networkConfig?.enableIntraNodeVisibility
      ? undefined
      : { path: ['native', 'networkConfig', 'enableIntraNodeVisibility'], message: 'it never reaches the VPC' },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--enable-intra-node-visibility'],
      { enable_intranode_visibility: true },
      { disruption: 'node-roll' },
    ),
});
