import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-metadata-exposed',
  title: 'Pods can ask for the credentials of their node',
  severity: 'high',
  target: 'node-pool',
  controls: ['cis-gke:5.4.1', 'nsa:authentication', 'mitre:T1552.005'],
  covers: ['gke-metadata-server'],
  risk: 'Any pod of the pool reads the token of the node and acts as it in Google Cloud.',
  remediation: 'Set the workload metadata of the node pool to the metadata server of GKE.',
  applies: onPools('Autopilot nodes always have this'),
  check: (pool) =>
    word(nodeConfig(pool).workloadMetadataConfig?.mode, 'workloadMetadataConfig.mode') === 'GKE_METADATA'
      ? undefined
      : {
          path: ['native', 'config', 'workloadMetadataConfig', 'mode'],
          message: 'pods see the metadata of the machine',
        },
  fix: (pool, snapshot) =>
    poolFix(pool, snapshot, ['--workload-metadata=GKE_METADATA'], {
      node_config: { workload_metadata_config: { mode: 'GKE_METADATA' } },
    }),
});
