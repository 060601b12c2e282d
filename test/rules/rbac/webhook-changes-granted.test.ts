import rule from '../../../shared/rules/rbac/webhook-changes-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({
  apiGroups: ['admissionregistration.k8s.io'],
  resources: [resource],
  verbs,
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('mutatingwebhookconfigurations', 'get', 'list')),
    held('shop', may('mutatingwebhookconfigurations', 'patch')),
    held('cluster', may('validatingadmissionpolicies', 'delete')),
  ],
  fail: {
    critical: [held('cluster', may('mutatingwebhookconfigurations', 'patch'))],
    high: [
      held('cluster', may('validatingwebhookconfigurations', 'delete')),
      held('cluster', may('mutatingwebhookconfigurations', 'delete')),
      held('cluster', { ...may('validatingwebhookconfigurations', 'update'), resourceNames: ['policy'] }),
    ],
  },
});
