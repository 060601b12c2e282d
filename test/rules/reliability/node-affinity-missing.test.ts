import rule from '../../../shared/rules/reliability/node-affinity-missing.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{ affinity: { nodeAffinity: {} } }],
  fail: [{}, { affinity: {} }, { affinity: { podAntiAffinity: {} } }],
});
