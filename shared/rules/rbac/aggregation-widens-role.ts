import { widens } from '../../engine/rbac/aggregation.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aggregation-widens-role',
  title: 'Role for many is widened by aggregation',
  severity: 'high',
  target: 'role',
  controls: ['nsa:authentication', 'mitre:T1098.006'],
  covers: ['R19'],
  risk: 'Everybody who holds view, edit or admin gains what this role adds, and no binding shows it.',
  remediation: 'Remove the label, and bind the role to those who need it.',
  check(role, snapshot) {
    const found = widens(role, snapshot);
    return (
      found && {
        path: ['metadata', 'labels'],
        message: `whoever holds ${found.into} may also ${found.does.join('; ')}`,
      }
    );
  },
});
