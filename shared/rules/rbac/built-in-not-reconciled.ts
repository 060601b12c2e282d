import { isBootstrapRole } from '../../engine/bootstrap.ts';
import { namesakes } from '../../engine/rbac/aggregation.ts';
import { defineRule } from '../../model/rule.ts';

const annotation = 'rbac.authorization.kubernetes.io/autoupdate';

export default defineRule({
  id: 'built-in-not-reconciled',
  title: 'Built-in role is no longer kept as shipped',
  severity: 'medium',
  target: 'role',
  controls: ['nsa:authentication', 'mitre:T1562.001'],
  covers: ['R24'],
  risk: 'The API server mends its own roles and bindings at every start, but not this one: a change in it stays.',
  remediation: 'Remove the annotation rbac.authorization.kubernetes.io/autoupdate.',
  needs: ['rolebindings', 'clusterrolebindings'],
  check(role, snapshot) {
    if (!isBootstrapRole(role)) return undefined;
    const off = [role.object, ...namesakes(role, snapshot)].find(
      ({ metadata }) => metadata?.annotations?.[annotation] === 'false',
    );
    const what = off === role.object ? 'the role' : 'its binding';
    return off && { path: ['metadata', 'annotations', annotation], message: `${what} is excluded from reconciliation` };
  },
});
