import rule from '../../../shared/rules/rbac/role-without-meaning.ts';
import { testObjectRule } from '../run.ts';

type Words = { apiGroups: string[]; resources: string[]; verbs: string[]; resourceNames?: string[] };
const metadata = { name: 'helpers', namespace: 'shop' };
const role = (resource: string, verb: string, group = '', names?: string[]) => {
  const rules: Words[] = [
    { apiGroups: [group], resources: [resource], verbs: [verb], ...(names ? { resourceNames: names } : {}) },
  ];
  return { roles: [{ metadata, rules }] };
};
const wide = (...given: Parameters<typeof role>) => ({ clusterroles: role(...given).roles });
const rbac = 'rbac.authorization.k8s.io';

testObjectRule(rule, {
  pass: [
    role('pods', 'get'),
    wide('nodes/proxy', 'get'),
    role('clusterroles', 'bind', rbac),
    role('services', 'get', 'serving.knative.dev'),
    role('configmaps', 'get', '', ['aws-auth-copy']),
    wide('users', 'impersonate'),
    wide('*', 'impersonate'),
  ],
  fail: [
    role('nodes/proxy', 'get'),
    role('mutatingwebhookconfigurations', 'create', 'admissionregistration.k8s.io'),
    wide('services/status', 'patch', rbac),
    role('groups', 'impersonate'),
    role('configmaps', 'update', '', ['aws-auth']),
    wide('rolebindings', 'bind', rbac),
    wide('ingresses', 'impersonate', 'networking.k8s.io'),
  ],
});
