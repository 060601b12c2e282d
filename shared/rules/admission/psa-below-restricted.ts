import { ownNamespaces, workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { enforces, levelsTold, standingIn, wayTo } from '../../engine/pod-security.ts';
import { defineRule } from '../../model/rule.ts';
import { pssRules } from '../pss.ts';

export default defineRule({
  id: 'psa-below-restricted',
  title: 'Namespace does not enforce the restricted Pod Security level',
  severity: 'low',
  target: 'namespace',
  needs: ['pods', ...templateKinds],
  controls: ['cis:5.2.1', 'nsa:pod-security', 'mitre:T1610', 'mitre:T1611'],
  covers: ['psa-below-restricted'],
  profiles: ['hardened'],

  risk: 'Pods may run as root, keep capabilities and gain privileges, which each flaw of a program turns to use.',
  remediation: 'Set the label pod-security.kubernetes.io/enforce to restricted; mend first what stands in the way.',
  snippet: 'metadata:\n  labels:\n    pod-security.kubernetes.io/enforce: restricted',
  check(namespace, snapshot) {
    const name = namespace.metadata?.name ?? '';
    if (ownNamespaces.has(name) || enforces(namespace, 'restricted')) return undefined;
    const message = `${levelsTold(namespace)}; ${wayTo('restricted', standingIn(name, snapshot, pssRules))}`;
    const path = ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'];
    // Where nothing runs yet, little is lost today.
    return workloadsIn(snapshot).has(name) ? { path, message } : { path, message, severity: 'info' };
  },
});
