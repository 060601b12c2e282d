import rule from '../../../shared/rules/pods/host-pid.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { hostPID: false }, { shareProcessNamespace: true }, { hostIPC: true }],
  fail: [{ hostPID: true }],
});
