import rule from '../../../shared/rules/rbac/control-disruption-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (group: string, resource: string, verb: string) => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const coordination = 'coordination.k8s.io';

testObjectRule(rule, {
  pass: [
    held('shop', may(coordination, 'leases', 'update')),
    held('kube-system', may(coordination, 'leases', 'get')),
    held('kube-system', { ...may(coordination, 'leases', 'update'), resourceNames: ['autoscaler'] }),
  ],
  fail: {
    low: [
      held('kube-system', may(coordination, 'leases', 'update')),
      held('cluster', may('flowcontrol.apiserver.k8s.io', 'flowschemas', 'patch')),
      held('cluster', may('scheduling.k8s.io', 'priorityclasses', 'create')),
      held('shop', may('', 'resourcequotas', 'delete')),
    ],
  },
});
