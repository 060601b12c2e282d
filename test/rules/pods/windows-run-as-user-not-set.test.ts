import rule from '../../../shared/rules/pods/windows-run-as-user-not-set.ts';
import { testContainerRule } from '../run.ts';

const pod = { os: { name: 'windows' } };
const user = { securityContext: { windowsOptions: { runAsUserName: 'ContainerUser' } } };

testContainerRule(rule, {
  pass: [{}, { pod: { os: { name: 'linux' } } }, { ...user, pod }, { pod: { ...pod, ...user } }],
  fail: [{ pod }, { securityContext: {}, pod }, { pod: { nodeSelector: { 'kubernetes.io/os': 'windows' } } }],
});
