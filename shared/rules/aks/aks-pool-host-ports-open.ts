import { aksPool, onAksPools } from '../../engine/aks.ts';
import { armPoolFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-pool-host-ports-open',
  title: 'Node pool opens ports to the internet',
  severity: 'high',
  target: 'node-pool',
  controls: ['nsa:network-separation', 'mitre:T1133'],
  covers: ['aks-allowed-host-ports'],
  risk: 'Ports of the nodes answer whoever finds their addresses, before any load balancer or policy.',
  remediation: 'Remove the allowed host ports, and publish services through a load balancer.',
  applies: onAksPools(),
  check(pool) {
    const ports = aksPool(pool).allowedHostPorts ?? [];
    const shown = ports
      .slice(0, 4)
      .map(({ portStart, portEnd, protocol }) => `${portStart ?? '?'}-${portEnd ?? '?'}/${protocol ?? 'TCP'}`);
    return ports.length
      ? { path: ['native', 'allowedHostPorts'], message: `open to the internet: ${shown.join(', ')}` }
      : undefined;
  },
  fix: (pool, snapshot) =>
    armPoolFix(pool, snapshot, 'networkProfile.allowedHostPorts', '[]', { node_network_profile: {} }),
});
