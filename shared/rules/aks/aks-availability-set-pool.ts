import { aksPool, lower, onAksPools } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-availability-set-pool',
  title: 'Node pool is an availability set',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:upgrading'],
  covers: ['aks-pool-scale-set'],
  risk: 'Availability sets are out of support: they cannot upgrade by themselves, scale or take new protection.',
  remediation: 'Create a node pool of virtual machine scale sets and move the workloads there.',
  applies: onAksPools(),
  check: (pool) =>
    lower(known(aksPool(pool).type, 'type of the pool')) === 'availabilityset'
      ? { path: ['native', 'type'], message: 'the pool is an availability set' }
      : undefined,
  fix: (_, { cluster }) =>
    cluster &&
    aksFix(
      cluster,
      ['--migrate-vmas-to-vms', '--yes'],
      { default_node_pool: { type: 'VirtualMachineScaleSets' } },
      { disruption: 'node-roll' },
    ),
});
