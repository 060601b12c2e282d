import rule from '../../../shared/rules/service-accounts/projected-token-long-lived.ts';
import { testWorkloadRule } from '../run.ts';

const token = (expirationSeconds?: number) => ({
  volumes: [
    {
      name: 'v',
      projected: {
        sources: [
          { configMap: {} },
          { serviceAccountToken: { path: 't', ...(expirationSeconds ? { expirationSeconds } : {}) } },
        ],
      },
    },
  ],
});

testWorkloadRule(rule, { pass: [{}, token(), token(3607), token(86_400)], fail: [token(86_401), token(31_536_000)] });
