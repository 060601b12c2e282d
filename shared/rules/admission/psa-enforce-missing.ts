import { Unknown } from '../../engine/known.ts';
import { ownNamespaces } from '../../engine/network.ts';
import { labelled, levelsTold } from '../../engine/pod-security.ts';
import { policyWebhookOf } from '../../engine/policy-webhooks.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'psa-enforce-missing',
  title: 'Namespace holds its pods to no Pod Security level',
  severity: 'medium',
  target: 'namespace',
  needs: ['validatingwebhookconfigurations'],
  controls: ['cis:5.2.1', 'cis-gke:4.2.1', 'nsa:pod-security', 'mitre:T1610'],
  covers: ['psa-enforce-missing'],
  risk: 'Whoever may create a pod here may create one that owns its node.',
  remediation: 'Set the label pod-security.kubernetes.io/enforce to baseline or restricted.',
  snippet: 'metadata:\n  labels:\n    pod-security.kubernetes.io/enforce: baseline',
  check(namespace, snapshot) {
    const { level } = labelled(namespace, 'enforce');
    if (ownNamespaces.has(namespace.metadata?.name ?? '') || (level && level !== 'privileged')) return undefined;
    const webhook = policyWebhookOf(namespace, snapshot);
    if (webhook) throw new Unknown(`whether the policies behind ${webhook} hold pods to a level was not read`);
    return { path: ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'], message: levelsTold(namespace) };
  },
});
