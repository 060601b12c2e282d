import rule from '../../../shared/rules/rbac/node-proxy-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('nodes', 'get', 'list')),
    held('cluster', may('nodes/*', 'get')),
    held('shop', may('nodes/proxy', 'get')),
    held('cluster', may('nodes/proxy', 'delete')),
  ],
  fail: {
    critical: [
      held('cluster', may('nodes/proxy', 'get')),
      held('cluster', may('nodes/proxy', 'create')),
      held('cluster', may('*/proxy', '*')),
    ],
    high: [held('cluster', may('nodes/log', 'get')), held('cluster', may('nodes/checkpoint', 'create'))],
    low: [held('cluster', may('nodes/stats', 'get')), held('cluster', may('nodes/metrics', 'get'))],
  },
});
