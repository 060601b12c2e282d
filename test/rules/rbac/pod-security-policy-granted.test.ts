import rule from '../../../shared/rules/rbac/pod-security-policy-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: ['policy'], resources: ['podsecuritypolicies'], verbs });

testObjectRule(rule, {
  pass: [held('cluster', may('get')), held('cluster', { ...may('use'), resources: ['poddisruptionbudgets'] })],
  fail: {
    info: [held('cluster', may('use')), held('cluster', { ...may('use'), resourceNames: ['privileged'] })],
  },
});
