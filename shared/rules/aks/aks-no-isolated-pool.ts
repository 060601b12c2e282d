import { aksPool, lower, onAks } from '../../engine/aks.ts';
import { partFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-no-isolated-pool',
  title: 'No pool isolates pods in machines of their own',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['aks-kata-isolation'],
  profiles: ['hardened'],
  risk: 'Code that nobody trusts shares a kernel with everything else on its node.',
  remediation: 'Create a node pool whose pods run in virtual machines, for what you do not trust.',
  applies: onAks,
  check(cluster) {
    const pools = all(cluster.nodePools, 'node pools').map((pool) => lower(aksPool(pool).workloadRuntime));
    return pools.some((runtime) => runtime.startsWith('kata'))
      ? undefined
      : { path: ['nodePools'], message: 'no pool has the Kata runtime' };
  },
  fix: (cluster) =>
    partFix(cluster, 'nodepool add', [
      '--name=isolated',
      '--os-sku=AzureLinux',
      '--workload-runtime=KataVmIsolation',
      '--node-vm-size=Standard_D4s_v5',
    ]),
});
