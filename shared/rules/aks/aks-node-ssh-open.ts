import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { armPoolFix } from '../../engine/fix-az.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-ssh-open',
  title: 'SSH to nodes is not switched off',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:authentication', 'mitre:T1021.004'],
  covers: ['aks-node-ssh'],
  risk: 'Whoever reaches the network of the nodes and holds the key, which is the same everywhere, logs in as administrator.',
  remediation: 'Disable SSH on the node pool, and debug nodes through the Kubernetes API.',
  applies: onAksPools(),
  check(pool) {
    const access = lower(aksPool(pool).securityProfile?.sshAccess) || 'localuser';
    const path = ['native', 'securityProfile', 'sshAccess'];
    if (access === 'localuser') return { path, message: 'a local user may log in by SSH' };
    if (access !== 'disabled' && access !== 'entraid')
      throw new Unknown(`SSH access ${access} is newer than kubesweep`);
    return undefined;
  },
  fix: (pool, snapshot) =>
    armPoolFix(
      pool,
      snapshot,
      'securityProfile.sshAccess',
      'Disabled',
      {},
      { words: 'Then upgrade the image of the node pool: it counts for new nodes.', disruption: 'node-roll' },
    ),
});
