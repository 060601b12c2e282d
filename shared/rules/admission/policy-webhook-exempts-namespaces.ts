import { all } from '../../engine/known.ts';
import { ownNamespaces, workloadsIn } from '../../engine/network.ts';
import { judgesPods, looksInto } from '../../engine/policy-webhooks.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'policy-webhook-exempts-namespaces',
  title: 'Policy on pods leaves out namespaces that run workloads',
  severity: 'low',
  target: 'webhook',
  needs: ['namespaces', 'pods'],
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'What the policy refuses elsewhere may run in these namespaces.',
  remediation: 'Limit namespaceSelector to the system namespaces and the one that the webhook itself runs in.',
  snippet:
    'namespaceSelector:\n  matchExpressions:\n    - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}',
  check(subject, snapshot) {
    if (!judgesPods(subject)) return undefined;
    const { webhook } = subject;
    const left = all(snapshot.objects.namespaces, 'namespaces')
      .filter((one) => !looksInto(webhook, one))
      .map(({ metadata }) => metadata?.name ?? '')
      .filter((name) => !ownNamespaces.has(name) && name !== webhook.clientConfig.service?.namespace)
      .filter((name) => workloadsIn(snapshot).has(name));
    if (!left.length) return undefined;
    const more = left.length > 3 ? ` and ${left.length - 3} more` : '';
    return { path: ['namespaceSelector'], message: `does not judge pods of ${left.slice(0, 3).join(', ')}${more}` };
  },
});
