import { type PolicyRule, reachOf } from '../../engine/grants.ts';
import { defineRule } from '../../model/rule.ts';

/** Held by nobody it only lies ready; in a namespace it is that namespace's. */
const weights = { cluster: 'critical', 'kube-system': 'critical', namespace: 'high', nobody: 'info' } as const;
const everyVerb = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

export default defineRule({
  id: 'wildcard-role',
  title: 'Role allows everything',
  severity: 'critical',
  target: 'role',
  needs: ['rolebindings', 'clusterrolebindings'],
  controls: ['cis:5.1.3', 'cis-eks:4.1.3', 'cis-gke:4.1.3', 'cis-aks:4.1.3', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['rbac-cluster-admin', 'R01', 'R02', 'R03'],
  implies: ['secrets-readable-role', 'pod-exec-role'],
  risk: 'It is cluster-admin under another name, and it grows with every kind that is installed later.',
  remediation: 'List the verbs and resources that its subjects use.',
  check(role, snapshot) {
    const index = (role.object.rules ?? []).findIndex(everything);
    if (index < 0) return undefined;
    const reach = reachOf(role, snapshot);
    if (reach === 'shipped') return undefined;
    return { path: ['rules', index], message: `allows everything, reach: ${reach}`, severity: weights[reach] };
  },
});

function everything({ verbs, resources, apiGroups }: PolicyRule): boolean {
  const reach = apiGroups?.includes('*') || apiGroups?.includes('');
  const acts = verbs.includes('*') || everyVerb.every((verb) => verbs.includes(verb));
  return !!reach && acts && !!resources?.includes('*');
}
