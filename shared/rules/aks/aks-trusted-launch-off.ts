import { aksPool, onAksPools } from '../../engine/aks.ts';
import { aksPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-trusted-launch-off',
  title: 'Nodes do not prove what they booted',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:upgrading', 'mitre:T1601'],
  covers: ['aks-node-trusted-launch'],
  risk: 'A boot loader or kernel that was changed on a node starts with it and stays hidden.',
  remediation: 'Enable secure boot and the virtual security module of the node pool.',
  applies: onAksPools(),
  check(pool) {
    const { enableSecureBoot, enableVtpm } = aksPool(pool).securityProfile ?? {};
    const off = [enableSecureBoot === true ? [] : 'secure boot', enableVtpm === true ? [] : 'vTPM'].flat();
    return off.length ? { path: ['native', 'securityProfile'], message: `off: ${off.join(', ')}` } : undefined;
  },
  fix: (pool, snapshot) => aksPoolFix(pool, snapshot, ['--enable-secure-boot', '--enable-vtpm'], {}),
});
