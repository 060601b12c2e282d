import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { gke, nodeConfig, onPools, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const none = 'CONFIDENTIAL_INSTANCE_TYPE_UNSPECIFIED';

export default defineRule({
  id: 'gke-memory-not-encrypted',
  title: 'Memory of the nodes is not encrypted',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:secrets'],
  covers: ['gke-confidential-nodes'],
  profiles: ['hardened'],
  risk: 'Whoever controls the host of the machine can read what its pods hold in memory.',
  remediation: 'Create a node pool of confidential nodes.',
  applies: onPools('Autopilot owns its nodes'),
  check(pool, { cluster }) {
    const whole = cluster ? gke(cluster).confidentialNodes : undefined;
    const { enabled, confidentialInstanceType } = nodeConfig(pool).confidentialNodes ?? whole ?? {};
    const type = word(confidentialInstanceType, 'confidentialInstanceType') ?? none;
    return enabled || whole?.enabled || type !== none
      ? undefined
      : { path: ['native', 'config', 'confidentialNodes'], message: 'the nodes are no confidential machines' };
  },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--confidential-node-type=sev'], {
      node_config: { confidential_nodes: { confidential_instance_type: 'SEV' } },
    }),
});
