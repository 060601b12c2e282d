import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-os-general-purpose',
  title: 'Nodes run a general-purpose operating system',
  severity: 'low',
  target: 'node-pool',
  controls: ['cis-gke:5.5.1', 'mitre:T1611'],
  covers: ['gke-node-cos'],
  risk: 'Package manager, shells and services that no node needs help whoever breaks out of a container.',
  remediation: 'Create a node pool with Container-Optimized OS.',
  applies: onPools('Autopilot nodes run Container-Optimized OS'),
  check(pool) {
    const image = known(nodeConfig(pool).imageType, 'image of the pool');
    return /^(COS|WINDOWS)/i.test(image)
      ? undefined
      : { path: ['native', 'config', 'imageType'], message: `the image is ${image}` };
  },
  fix: (pool, snapshot) =>
    newPoolFix(pool, snapshot, ['--image-type=COS_CONTAINERD'], { node_config: { image_type: 'COS_CONTAINERD' } }),
});
