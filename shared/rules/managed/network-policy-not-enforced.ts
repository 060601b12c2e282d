import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { enforcer } from '../../engine/policy-agent.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'network-policy-not-enforced',
  title: 'Nothing enforces network policies',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons'],
  controls: [
    'cis-eks:4.3.1',
    'cis-eks:5.4.4',
    'cis-gke:4.3.1',
    'cis-aks:5.4.4',
    'nsa:network-separation',
    'mitre:T1046',
  ],
  covers: ['eks-network-policy-engine', 'gke-network-policy', 'aks-network-policy'],
  risk: 'Policies are accepted and do nothing: every pod reaches every other pod and the metadata service.',
  remediation: 'Enable the network policy engine of the cloud (VPC CNI, Dataplane V2, Cilium), or install one.',
  check({ networkPolicy }, snapshot) {
    if (networkPolicy === 'enforced' || enforcer(snapshot).runs) return undefined;
    return known(networkPolicy ?? enforcer(snapshot).autoMode, 'networkPolicy') === 'none'
      ? { path: ['networkPolicy'], message: 'no engine is on and no agent of a known one runs' }
      : undefined;
  },
  fix: fixFor({ eks: eksFix.networkPolicy, gke: gkeFix.networkPolicy, aks: aksManaged.networkPolicy }),
});
