import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const transparent = 'IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT';

export default defineRule({
  id: 'gke-pod-traffic-unencrypted',
  title: 'Traffic of pods between nodes is not encrypted',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1040'],
  covers: ['gke-intransit-encryption'],
  risk: 'Whoever gets hold of the network between nodes reads what pods say to each other.',
  remediation: 'Enable transparent encryption between nodes.',
  applies: onGke,
  check: (cluster) =>
    word(gke(cluster).networkConfig?.inTransitEncryptionConfig, 'inTransitEncryptionConfig') === transparent
      ? undefined
      : { path: ['native', 'networkConfig', 'inTransitEncryptionConfig'], message: 'it is off' },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--in-transit-encryption=inter-node-transparent'],
      { in_transit_encryption_config: transparent },
      { disruption: 'node-roll' },
    ),
});
