import rule from '../../../shared/rules/rbac/network-changes-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const net = 'networking.k8s.io';

testObjectRule(rule, {
  pass: [
    held('cluster', may('services', 'get')),
    held('cluster', may('ingresses', 'list', net)),
    held('cluster', may('networkpolicies', 'create', net)),
  ],
  fail: {
    high: [
      held('cluster', may('ingresses', 'create', net)),
      held('kube-system', may('httproutes', 'patch', 'gateway.networking.k8s.io')),
    ],
    medium: [
      held('cluster', may('services/status', 'patch')),
      held('cluster', may('endpointslices', 'update', 'discovery.k8s.io')),
      held('cluster', may('networkpolicies', 'delete', net)),
      held('cluster', may('ciliumnetworkpolicies', 'patch', 'cilium.io')),
      held('shop', may('virtualservices', 'create', 'networking.istio.io')),
    ],
    low: [held('shop', may('services', 'create')), held('shop', may('endpoints', 'patch'))],
  },
});

const exception = may('azurepodidentityexceptions', 'create', 'aadpodidentity.k8s.io');
testObjectRule(
  rule,
  { pass: [held('shop', { ...exception, verbs: ['get'] })], fail: { high: [held('shop', exception)] } },
  'aks',
);
