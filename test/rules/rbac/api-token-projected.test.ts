import rule from '../../../shared/rules/rbac/api-token-projected.ts';
import { testWorkloadRule } from '../run.ts';

const token = (audience?: string) => ({
  volumes: [
    {
      name: 'token',
      projected: { sources: [{ serviceAccountToken: { path: 'token', ...(audience ? { audience } : {}) } }] },
    },
  ],
});

testWorkloadRule(rule, {
  pass: [{}, token('sts.amazonaws.com'), token('vault'), { ...token(), automountServiceAccountToken: true }],
  fail: [token(), token('https://kubernetes.default.svc'), token('kubernetes.default.svc.cluster.local')],
});
