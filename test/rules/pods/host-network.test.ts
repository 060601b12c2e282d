import rule from '../../../shared/rules/pods/host-network.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { hostNetwork: false }, { hostPID: true }],
  fail: [{ hostNetwork: true }, { hostNetwork: true, hostUsers: true }],
});
