import { strongBinding, users } from '../../engine/rbac/account-use.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admin-account-unused',
  title: 'Service account that owns the cluster runs no pod',
  severity: 'low',
  target: 'service-account',
  needs: ['pods', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1078'],
  covers: ['R90'],
  risk: 'Nobody misses it, and nobody notices when its token is used.',
  remediation: 'Delete the service account and its bindings.',
  check(account, snapshot) {
    if (users(account, snapshot).size) return undefined;
    const bound = strongBinding(account, snapshot);
    if (!bound) return undefined;
    return { path: ['metadata', 'name'], message: `${bound} gives it the cluster, and no workload names it` };
  },
});
