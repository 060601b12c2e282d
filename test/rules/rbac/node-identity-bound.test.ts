import rule from '../../../shared/rules/rbac/node-identity-bound.ts';
import { bound } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const nodes = { kind: 'Group', name: 'system:nodes' };
const joining = (name: string) => ({ kind: 'Group', name });

testObjectRule(rule, {
  pass: [
    bound('view', [nodes]),
    bound('system:node', []),
    bound('system:node-bootstrapper', [joining('system:bootstrappers:kubeadm:default-node-token')]),
    bound('system:node', [], { name: 'system:node' }),
  ],
  fail: [
    bound('system:node', [nodes]),
    bound('system:node', [{ kind: 'User', name: 'system:node:a' }]),
    bound('system:node-bootstrapper', [joining('system:authenticated')]),
  ],
});
testObjectRule(
  rule,
  { pass: [bound('system:node', [nodes], { name: 'system:aks-client-nodes' })], fail: [bound('system:node', [nodes])] },
  'aks',
);
