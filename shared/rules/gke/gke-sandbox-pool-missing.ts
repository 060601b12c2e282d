import { addPoolFix } from '../../engine/fix-gcloud.ts';
import { gkePool, onStandard } from '../../engine/gke.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-sandbox-pool-missing',
  title: 'No node pool isolates untrusted code',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.10.3', 'mitre:T1611'],
  covers: ['gke-sandbox'],
  profiles: ['hardened'],
  risk: 'Code that nobody reviewed shares the kernel of the node with everything else.',
  remediation: 'Create a node pool with GKE Sandbox for workloads that run code of others.',
  applies: onStandard('Autopilot offers the sandbox to every pod'),
  check: (cluster) =>
    all(cluster.nodePools, 'nodePools').some((pool) => gkePool(pool).config?.sandboxConfig?.type === 'GVISOR')
      ? undefined
      : { path: ['nodePools'], message: 'no pool runs gVisor' },
  fix: (cluster) =>
    addPoolFix(cluster, 'sandbox', ['--image-type=cos_containerd', '--sandbox=type=gvisor'], {
      node_config: { image_type: 'COS_CONTAINERD', sandbox_config: { sandbox_type: 'gvisor' } },
    }),
});
