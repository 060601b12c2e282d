import rule from '../../../shared/rules/pods/windows-gmsa-not-set.ts';
import { testContainerRule } from '../run.ts';

const pod = { os: { name: 'windows' } };
const spec = { securityContext: { windowsOptions: { gmsaCredentialSpecName: 'web' } } };

testContainerRule(rule, {
  pass: [{}, { pod: { os: { name: 'linux' } } }, { ...spec, pod }, { pod: { ...pod, ...spec } }],
  fail: [{ pod }, { securityContext: {}, pod }, { pod: { nodeSelector: { 'kubernetes.io/os': 'windows' } } }],
});
