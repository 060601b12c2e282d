import { all } from '../../engine/known.ts';
import { native, only } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-access-entry-cross-account',
  title: 'Access entry lets in a principal of another account',
  severity: 'high',
  target: 'cluster',
  needs: ['access-entries'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-access-entry-cross-account'],
  risk: 'Whoever controls the other account enters the cluster, and this account can neither see nor stop it.',
  remediation: 'Replace the entry by a role of this account that the other account may assume.',
  applies(snapshot) {
    const facts = snapshot.cluster?.native;
    const mapped = facts?.provider === 'eks' && facts.authenticationMode === 'CONFIG_MAP';
    return only('eks')(snapshot) ?? (mapped ? 'CONFIG_MAP mode has no access entries' : undefined);
  },
  check(cluster) {
    const entries = all(native(cluster, 'eks').accessEntries, 'access entries');
    const index = entries.findIndex(({ principalArn }) => principalArn.split(':')[4] !== cluster.ref.account);
    const path = ['native', 'accessEntries', index];
    return index < 0 ? undefined : { path, message: `${entries[index]?.principalArn} may log in` };
  },
});
