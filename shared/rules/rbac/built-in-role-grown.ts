import { grown } from '../../engine/rbac/aggregation.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'built-in-role-grown',
  title: 'Built-in role allows more than it ships with',
  severity: 'high',
  target: 'role',
  controls: ['nsa:authentication', 'mitre:T1098.006'],
  covers: ['R25'],
  risk: 'What was added to a role of the cluster is held by its own accounts, where nobody looks for it.',
  remediation: 'Remove the rules that the message names, or delete the role: the API server makes it again.',
  check(role, snapshot) {
    const found = grown(role, snapshot);
    if (!found) return undefined;
    return {
      path: ['rules', found.index],
      message: `${found.what} is not shipped`,
      severity: found.strong ? 'high' : 'low',
    };
  },
});
