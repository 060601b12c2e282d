import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { minorOf } from '../../engine/version.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-pool-lags-behind',
  title: 'Node pool lags behind the control plane',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:upgrading', 'mitre:T1611'],
  covers: ['eks-nodegroup-version-skew', 'gke-node-version-skew', 'aks-nodepool-version-skew'],
  risk: 'Old kubelets miss fixes, and past three minor versions Kubernetes promises nothing about them.',
  remediation: 'Upgrade the node pool to the version of the control plane.',
  applies: ({ cluster }) => (cluster?.nodePools?.length === 0 ? 'no node pools' : undefined),
  check({ version }, { cluster }) {
    const written = known(version, 'version of the pool');
    const behind = minorOf(known(cluster?.version, 'version')) - minorOf(written);
    if (behind < 2) return undefined;
    const message = `${written} is ${behind} minor versions behind`;
    return { path: ['version'], message, ...(behind > 3 ? { severity: 'high' as const } : {}) };
  },
  fix: fixFor({ eks: eksFix.upgradePool, gke: gkeFix.upgradePool, aks: aksManaged.upgradePool }),
});
