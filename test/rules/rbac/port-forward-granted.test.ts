import rule from '../../../shared/rules/rbac/port-forward-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('pods', 'get', 'create')),
    held('cluster', may('pods/portforward', 'delete')),
    held('shop', { ...may('services/proxy', 'get'), resourceNames: ['prometheus'] }),
  ],
  fail: {
    high: [held('cluster', may('pods/proxy', 'get')), held('kube-system', may('services/proxy', 'create'))],
    medium: [
      held('cluster', may('pods/portforward', 'create')),
      held('cluster', may('pods/portforward', 'get')),
      held('shop', may('services/proxy', 'get')),
    ],
    low: [held('shop', may('pods/portforward', 'create'))],
  },
});
