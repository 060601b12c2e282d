import { aksPool, onAksPools } from '../../engine/aks.ts';
import { imageAge } from '../../engine/aks-systems.ts';
import { ofPool } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-image-stale',
  title: 'Node image is old',
  severity: 'medium',
  target: 'node-pool',
  needs: ['upgrade-info'],
  controls: ['nsa:upgrading', 'mitre:T1611'],
  covers: ['aks-node-image-stale'],
  risk: 'Every image brings fixes for kernel and runtime; without them a container escapes by a flaw that is known.',
  remediation: 'Upgrade the image of the node pool, and set a channel that does it by itself.',
  applies: onAksPools(),
  check(pool) {
    const { latestNodeImageVersion: latest } = aksPool(pool);
    const days = imageAge(known(pool.image, 'image of the pool'), known(latest, 'the newest image'));
    return days > 30 ? { path: ['image'], message: `${pool.image} is ${days} days older than ${latest}` } : undefined;
  },
  fix: (pool, snapshot) => ofPool('upgrade', pool.name, snapshot, ['--node-image-only'], {}),
});
