import { accountIdentity, isMadeByCluster } from '../../engine/rbac/account-use.ts';
import { wayToAdmin } from '../../engine/rbac/admins.ts';
import { steps } from '../../engine/rbac/trampolines.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-account-leads-to-admin',
  title: 'Service account may become cluster-admin',
  severity: 'high',
  target: 'service-account',
  needs: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1098.006', 'mitre:T1528'],
  covers: ['R27', 'R42'],
  profiles: ['hardened'],
  risk: 'One account stands for another, and the last of them owns the cluster.',
  remediation: 'Remove the binding of the first step.',
  check(account, snapshot) {
    const way = wayToAdmin(snapshot, accountIdentity(account));
    if (!way || way.length < 2 || isMadeByCluster(account, snapshot)) return undefined;
    return { path: ['metadata', 'name'], message: steps(way) };
  },
});
