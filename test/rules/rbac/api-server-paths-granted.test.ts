import rule from '../../../shared/rules/rbac/api-server-paths-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const paths = (...nonResourceURLs: string[]) => ({ nonResourceURLs, verbs: ['get'] });

testObjectRule(rule, {
  pass: [held('cluster', paths('/metrics')), held('cluster', paths('/healthz', '/version')), held('shop', paths('*'))],
  fail: {
    low: [
      held('cluster', paths('*')),
      held('cluster', paths('/*')),
      held('cluster', paths('/debug/pprof/*')),
      held('cluster', paths('/logs*')),
    ],
    info: [held('nobody', paths('*'))],
  },
});
