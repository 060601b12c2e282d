import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'control-plane-version-unsupported',
  title: 'Kubernetes version is out of standard support',
  severity: 'high',
  target: 'cluster',
  needs: ['versions'],
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['eks-version-supported', 'gke-version-support', 'aks-version-supported'],
  implies: ['gke-support-ends-soon'],
  risk: 'Flaws that become known are no longer fixed, or only for a fee and a limited time.',
  remediation: 'Upgrade the control plane one minor version at a time, then the nodes.',
  applies: ({ cluster }) => (cluster?.status === 'creating' ? 'the cluster is still being made' : undefined),
  check({ support, version }) {
    const path = ['version'];
    const written = version ?? 'this version';
    switch (known(support, 'support of the version')) {
      case 'unsupported':
        return { path, message: `${written} gets no fixes` };
      case 'extended':
        return { path, message: `${written} is in extended support`, severity: 'medium' };
      default:
        return undefined;
    }
  },
  fix: fixFor({ eks: eksFix.upgrade, gke: gkeFix.upgrade, aks: aksManaged.upgrade }),
});
