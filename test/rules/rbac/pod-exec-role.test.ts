import rule from '../../../shared/rules/rbac/pod-exec-role.ts';
import { goodCluster, snapshot } from '../../estate.ts';
import { held } from '../roles.ts';
import { testObjectRule, testRule } from '../run.ts';

const pods = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', pods('pods', '*')),
    held('cluster', pods('pods/*', '*')),
    held('cluster', pods('pods/exec', 'delete')),
    held('cluster', { ...pods('pods/exec', 'create'), resourceNames: ['web-1'] }),
    held('nobody', pods('pods/exec', 'create'), 'edit'),
  ],
  fail: {
    high: [
      held('cluster', pods('pods/exec', 'create')),
      held('cluster', pods('*/attach', 'create')),
      held('kube-system', pods('*', '*')),
    ],
    medium: [held('shop', pods('pods/attach', 'create'))],
    info: [held('nobody', pods('pods/exec', 'create'))],
  },
});

// A WebSocket handshake is a GET, which the API server lets through as such until 1.35.
const get = held('cluster', pods('pods/exec', 'get'));
testRule<'role', string>(rule, { pass: ['v1.35.0', 'v1.36.3-eks-1'], fail: ['v1.34.2', '1.28.9-gke.1'] }, (version) => [
  { ...snapshot(get, goodCluster('eks')), server: { version, ready: true, mayReadSecrets: false } },
]);
