import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-auto-upgrade-off',
  title: 'Node pool does not upgrade by itself',
  severity: 'medium',
  target: 'node-pool',
  controls: ['cis-gke:5.5.3', 'nsa:upgrading', 'mitre:T1611'],
  covers: ['gke-node-auto-upgrade'],
  risk: 'Nodes keep kernels, runtimes and kubelets with known flaws until somebody remembers them.',
  remediation: 'Enable automatic upgrades of the pool and set a maintenance window for them.',
  applies({ cluster }) {
    if (cluster?.ref.provider === 'eks') return 'EKS node groups have no such setting';
    if (cluster?.ref.provider === 'aks') return 'AKS upgrades a cluster as a whole: aks-auto-upgrade-off looks at it';
    if (cluster?.mode === 'platform') return 'the cloud upgrades these nodes';
    return cluster?.nodePools?.length === 0 ? 'no node pools' : undefined;
  },
  check: ({ autoUpgrade }) =>
    known(autoUpgrade, 'autoUpgrade of the pool')
      ? undefined
      : { path: ['autoUpgrade'], message: 'automatic upgrades are off' },
  fix: fixFor({ gke: gkeFix.autoUpgrade }),
});
