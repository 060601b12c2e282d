import rule from '../../../shared/rules/rbac/built-in-role-grown.ts';
import { testObjectRule } from '../run.ts';

const role = (name: string, ...rules: { apiGroups?: string[]; resources?: string[]; verbs: string[] }[]) => ({
  clusterroles: [{ metadata: { name }, rules }],
});
const reviews = { apiGroups: ['authorization.k8s.io'], resources: ['selfsubjectaccessreviews'], verbs: ['create'] };
const secrets = { apiGroups: [''], resources: ['secrets'], verbs: ['list'] };
const leases = { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get'] };

testObjectRule(rule, {
  pass: [
    role('system:basic-user', reviews),
    role('system:basic-user'),
    role('helpers', secrets),
    // Aggregation fills these; what comes in that way is judged at the role that brings it.
    role('view', secrets),
    role('cluster-admin', secrets),
  ],
  fail: {
    high: [role('system:basic-user', reviews, secrets), role('system:kube-scheduler', secrets)],
    low: [role('system:basic-user', leases)],
  },
});
