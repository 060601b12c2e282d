import { allows, reachOf } from '../../engine/grants.ts';
import { defineRule } from '../../model/rule.ts';

/** Held by nobody it only lies ready. */
const weights = { cluster: 'critical', 'kube-system': 'critical', namespace: 'high', nobody: 'info' } as const;

export default defineRule({
  id: 'secrets-readable-role',
  title: 'Role reads any secret',
  severity: 'critical',
  target: 'role',
  needs: ['rolebindings', 'clusterrolebindings'],
  controls: ['cis:5.1.2', 'cis-eks:4.1.2', 'cis-gke:4.1.2', 'cis-aks:4.1.2', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['rbac-read-secrets', 'R33', 'R34'],
  risk: 'Secrets hold passwords, keys and tokens of other accounts, some of them stronger than the reader’s own.',
  remediation: 'Name single secrets in resourceNames, or mount them where they are used and drop the rule.',
  check(role, snapshot) {
    const rules = role.object.rules ?? [];
    const index = rules.findIndex(
      (rule) =>
        !rule.resourceNames?.length && ['list', 'watch', 'get'].some((verb) => allows(rule, verb, '', 'secrets')),
    );
    const rule = rules[index];
    if (!rule) return undefined;
    const reach = reachOf(role, snapshot);
    if (reach === 'shipped') return undefined;
    const lists = allows(rule, 'list', '', 'secrets') || allows(rule, 'watch', '', 'secrets');
    const severity = lists || reach === 'nobody' ? weights[reach] : reach === 'namespace' ? 'medium' : 'high';
    return { path: ['rules', index], message: `${lists ? 'lists' : 'gets'} secrets, reach: ${reach}`, severity };
  },
});
