import { wayToAdmin } from '../../engine/rbac/admins.ts';
import { identityOfPod, told } from '../../engine/rbac/trampolines.ts';
import { mountsToken } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admin-account-on-every-node',
  title: 'Service account that leads to cluster-admin is on every node',
  severity: 'high',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1611', 'mitre:T1528'],
  covers: ['R88'],
  risk: 'Whoever breaks out to any one node finds a token that owns the cluster.',
  remediation: 'Limit the role of the DaemonSet to what it calls; move the rest into a Deployment.',
  check(workload, snapshot) {
    if (workload.kind !== 'DaemonSet' || !mountsToken(workload, snapshot)) return undefined;
    const way = wayToAdmin(snapshot, identityOfPod(workload));
    if (!way) return undefined;
    return { path: ['serviceAccountName'], message: told(workload, way) };
  },
});
