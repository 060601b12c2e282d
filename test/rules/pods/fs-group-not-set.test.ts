import rule from '../../../shared/rules/pods/fs-group-not-set.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{ securityContext: { fsGroup: 0 } }, { securityContext: { fsGroup: 2000 } }],
  fail: [{}, { securityContext: {} }, { securityContext: { fsGroup: -1 } }],
});
