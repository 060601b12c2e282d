import { only } from '../../engine/native.ts';
import { mappedBy } from '../../engine/rbac/outside.ts';
import { defineRule } from '../../model/rule.ts';

const ordinary = /^system:(bootstrappers|nodes)$/;

export default defineRule({
  id: 'aws-auth-admin-mapped',
  title: 'Cloud identity is mapped past every role',
  severity: 'critical',
  target: 'cluster',
  needs: ['configmaps'],
  controls: ['cis-eks:4.1.7', 'nsa:authentication', 'mitre:T1078.004', 'mitre:T1098.006'],
  covers: ['R99'],
  risk: 'Whoever holds the cloud identity is cluster-admin, and no binding shows it.',
  remediation: 'Replace the mapping by an access entry with the policy that the identity needs.',
  applies(snapshot) {
    const facts = snapshot.cluster?.native;
    const entries = facts?.provider === 'eks' && facts.authenticationMode === 'API';
    return only('eks')(snapshot) ?? (entries ? 'access entries alone let people in' : undefined);
  },
  check(_, snapshot) {
    for (const { name, groups } of mappedBy(snapshot)) {
      const path = ['native', 'authenticationMode'];
      if (groups.includes('system:masters')) return { path, message: `${name} is in system:masters` };
      if (name.includes('*')) return { path, message: `${name} stands for more than one identity` };
      const more = groups.includes('system:nodes') ? groups.find((group) => !ordinary.test(group)) : undefined;
      if (more) return { path, message: `${name} is a node and in ${more}`, severity: 'high' };
    }
    return undefined;
  },
});
