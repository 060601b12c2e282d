import rule from '../../../shared/rules/pods/proc-mount-not-default.ts';
import { testContainerRule } from '../run.ts';

const mount = (procMount: string) => ({ securityContext: { procMount } });

testContainerRule(rule, {
  pass: [{}, { securityContext: {} }, mount('Default'), { pod: { hostUsers: false } }],
  fail: [mount('Unmasked'), { ...mount('Unmasked'), pod: { hostUsers: false } }],
});
