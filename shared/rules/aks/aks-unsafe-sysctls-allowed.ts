import { aksPool, onAksPools } from '../../engine/aks.ts';
import { newPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-unsafe-sysctls-allowed',
  title: 'Pods may change risky kernel settings',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:pod-security', 'mitre:T1499'],
  covers: ['aks-kubelet-unsafe-sysctls'],
  risk: 'A pod that sets them takes down its neighbours or the node, or weakens its protection.',
  remediation: 'Create a node pool without unsafe settings for the workloads that do not need them.',
  applies: onAksPools(),
  check(pool) {
    const names = aksPool(pool).allowedUnsafeSysctls ?? [];
    return names.length
      ? { path: ['native', 'allowedUnsafeSysctls'], message: `allowed: ${names.slice(0, 5).join(', ')}` }
      : undefined;
  },
  fix: (pool, snapshot) => newPoolFix(pool, snapshot, [], { kubelet_config: { allowed_unsafe_sysctls: [] } }),
});
