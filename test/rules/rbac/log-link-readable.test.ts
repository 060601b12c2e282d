import rule from '../../../shared/rules/rbac/log-link-readable.ts';
import { deployment, goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const web = [{ kind: 'ServiceAccount', namespace: 'shop', name: 'web' }];
const mounting = (path: string, verb = 'get', resource = 'pods/log') => ({
  ...to(web, held('shop', { apiGroups: [''], resources: [resource], verbs: [verb] })),
  deployments: [
    deployment({ ...goodPod, automountServiceAccountToken: true, volumes: [{ name: 'logs', hostPath: { path } }] }),
  ],
});

testObjectRule(rule, {
  pass: [mounting('/var/lib/app'), mounting('/var/log', 'delete'), mounting('/var/log', 'get', 'pods')],
  fail: [mounting('/var/log'), mounting('/'), mounting('/var/log/pods'), mounting('/var/log', 'get', '*')],
  unknown: [{ ...mounting('/var/log'), rolebindings: undefined }],
});
