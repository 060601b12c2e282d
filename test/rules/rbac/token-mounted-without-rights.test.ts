import rule from '../../../shared/rules/rbac/token-mounted-without-rights.ts';
import { deployment, goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const pods = (automountServiceAccountToken: boolean) => ({
  deployments: [deployment({ ...goodPod, automountServiceAccountToken })],
});
const reads = held('shop', { apiGroups: [''], resources: ['pods'], verbs: ['get'] });
const web = [{ kind: 'ServiceAccount', namespace: 'shop', name: 'web' }];

testObjectRule(rule, {
  pass: [pods(false), { ...pods(true), ...to(web, reads) }],
  fail: [pods(true), { ...pods(true), ...reads }],
  unknown: [{ ...pods(true), clusterrolebindings: undefined }],
});
