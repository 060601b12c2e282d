import rule from '../../../shared/rules/service-accounts/projected-token-foreign-audience.ts';
import { testWorkloadRule } from '../run.ts';

const token = (audience?: string) => ({
  volumes: [
    { name: 'v', projected: { sources: [{ serviceAccountToken: { path: 't', ...(audience ? { audience } : {}) } }] } },
  ],
});

testWorkloadRule(rule, {
  pass: [{}, token(), token('https://kubernetes.default.svc')],
  fail: [token('sts.amazonaws.com'), token('vault')],
});
