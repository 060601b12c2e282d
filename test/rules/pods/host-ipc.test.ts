import rule from '../../../shared/rules/pods/host-ipc.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, { pass: [{}, { hostIPC: false }, { hostPID: true }], fail: [{ hostIPC: true }] });
