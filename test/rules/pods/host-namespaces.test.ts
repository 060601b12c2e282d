import rule from '../../../shared/rules/pods/host-namespaces.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { hostNetwork: false, hostPID: false, hostIPC: false }, { shareProcessNamespace: true }],
  fail: [{ hostNetwork: true }, { hostPID: true }, { hostIPC: true }, { hostNetwork: true, hostPID: true }],
});
