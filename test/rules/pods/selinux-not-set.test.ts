import rule from '../../../shared/rules/pods/selinux-not-set.ts';
import { testContainerRule } from '../run.ts';

const options = { securityContext: { seLinuxOptions: { level: 's0' } } };

testContainerRule(rule, {
  pass: [options, { pod: options }, { pod: { os: { name: 'windows' } } }],
  fail: [{}, { pod: { securityContext: { runAsNonRoot: true } } }],
});
