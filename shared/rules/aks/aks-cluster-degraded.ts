import { aks, aksPool, lower, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-cluster-degraded',
  title: 'Azure reports a failed change',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['aks-cluster-degraded'],
  risk: 'A change that stopped half way leaves upgrades and repairs undone until somebody looks.',
  remediation: 'Run the update again and read the error that it gives.',
  applies: onAks,
  check(cluster) {
    const { provisioningState, provisioningError } = aks(cluster);
    const bad = (state: string | undefined) => ['failed', 'canceled'].includes(lower(state));
    if (bad(known(provisioningState, 'provisioningState')))
      return {
        path: ['native', 'provisioningState'],
        message: `the cluster is ${provisioningState}${provisioningError ? `: ${provisioningError}` : ''}`,
      };
    const pool = cluster.nodePools?.find((one) => bad(aksPool(one).provisioningState));
    return pool ? { path: ['nodePools'], message: `node pool ${pool.name} has failed` } : undefined;
  },
  fix: (cluster) =>
    azAks(cluster, 'update', [], {}, { words: 'An update without options makes Azure reconcile the cluster.' }),
});
