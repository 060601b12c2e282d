import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-identity-bound',
  title: 'Role of nodes is bound by hand',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1078', 'mitre:T1136'],
  covers: ['R39', 'R41'],
  implies: weakerThan('node-identity-bound'),
  risk: 'Bound this way the role reads the secrets of all pods, where the node authorizer shows a node its own alone.',
  remediation:
    'Delete the binding; nodes get their rights from the node authorizer and join as group system:bootstrappers.',
  check(grant, snapshot) {
    if (!('binding' in grant) || isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const { name } = grant.binding.object.roleRef;
    const joiner = /^Group system:bootstrappers(:|$)/;
    const others = grant.identities.filter((identity) => name === 'system:node' || !joiner.test(identity));
    if ((name !== 'system:node' && name !== 'system:node-bootstrapper') || !others.length) return undefined;
    return also(grant, snapshot, `${name} is bound to ${others[0]}`, 'high');
  },
});
