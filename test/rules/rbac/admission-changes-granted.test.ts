import rule from '../../../shared/rules/rbac/admission-changes-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (group: string, resource: string, verb: string) => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const admission = 'admissionregistration.k8s.io';

testObjectRule(rule, {
  pass: [
    held('cluster', may(admission, 'validatingadmissionpolicies', 'list')),
    held('shop', may(admission, 'validatingadmissionpolicies', 'delete')),
    held('cluster', may('apiextensions.k8s.io', 'customresourcedefinitions', 'create')),
  ],
  fail: {
    critical: [held('cluster', may(admission, 'mutatingadmissionpolicies', 'create'))],
    high: [
      held('cluster', may(admission, 'validatingadmissionpolicybindings', 'delete')),
      held('cluster', may('apiregistration.k8s.io', 'apiservices', 'patch')),
      held('shop', may('kyverno.io', 'policyexceptions', 'create')),
      held('cluster', may('constraints.gatekeeper.sh', 'k8srequiredlabels', 'delete')),
    ],
    medium: [held('cluster', may('apiextensions.k8s.io', 'customresourcedefinitions', 'patch'))],
  },
});
