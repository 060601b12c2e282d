import { ownNamespaces, workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { enforces, levelsTold, standingIn, wayTo } from '../../engine/pod-security.ts';
import { defineRule } from '../../model/rule.ts';
import { pssRules } from '../pss.ts';

export default defineRule({
  id: 'psa-below-baseline',
  title: 'Namespace lets pods break the baseline Pod Security level',
  severity: 'medium',
  target: 'namespace',
  needs: ['pods', ...templateKinds],
  controls: ['cis:5.2.1', 'cis-gke:4.2.1', 'nsa:pod-security', 'mitre:T1610', 'mitre:T1611'],
  covers: ['psa-below-baseline'],
  implies: ['psa-enforce-missing', 'psa-below-restricted'],
  risk: 'Pods that own their node, by host paths, host namespaces or privileges, start here without a question.',
  remediation: 'Set the label pod-security.kubernetes.io/enforce to baseline; mend first what stands in the way.',
  snippet: 'metadata:\n  labels:\n    pod-security.kubernetes.io/enforce: baseline',
  check(namespace, snapshot) {
    const name = namespace.metadata?.name ?? '';
    if (ownNamespaces.has(name) || enforces(namespace, 'baseline')) return undefined;
    const message = `${levelsTold(namespace)}; ${wayTo('baseline', standingIn(name, snapshot, pssRules))}`;
    const path = ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'];
    // Where nothing runs yet, little is lost today.
    return workloadsIn(snapshot).has(name) ? { path, message } : { path, message, severity: 'low' };
  },
});
