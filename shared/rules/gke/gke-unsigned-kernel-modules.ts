import { poolFix } from '../../engine/fix-gcloud.ts';
import { nodeConfig, onPools, word } from '../../engine/gke.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const signed = 'ENFORCE_SIGNED_MODULES';

export default defineRule({
  id: 'gke-unsigned-kernel-modules',
  title: 'Nodes load kernel modules that nobody signed',
  severity: 'low',
  target: 'node-pool',
  controls: ['mitre:T1547.006', 'mitre:T1601'],
  covers: ['gke-unsigned-kernel-modules'],
  risk: 'Root on a node can hide in the kernel, where nothing on the node can see it.',
  remediation: 'Set the policy of the node pool so that only signed modules are loaded.',
  applies: onPools('Autopilot owns its nodes'),
  check(pool) {
    const { nodeKernelModuleLoading, accelerators = [], imageType = '' } = nodeConfig(pool);
    if (word(nodeKernelModuleLoading?.policy, 'nodeKernelModuleLoading.policy') === 'ENFORCE_SIGNED_MODULES') return;
    if (!/^COS/i.test(imageType)) throw new Unknown(`what ${imageType || 'this image'} loads is not disclosed`);
    const path = ['native', 'config', 'nodeKernelModuleLoading', 'policy'];
    return accelerators.length ? { path, message: 'nodes with accelerators load any module' } : undefined;
  },
  fix: (pool, snapshot) =>
    poolFix(
      pool,
      snapshot,
      [],
      { node_config: { linux_node_config: { node_kernel_module_loading: { policy: signed } } } },
      {
        words: `Set the policy ${signed} in the file of --system-config-from-file and update the node pool with it.`,
      },
    ),
});
