import rule from '../../../shared/rules/rbac/pod-exec-granted.ts';
import { goodCluster, snapshot } from '../../estate.ts';
import { held } from '../roles.ts';
import { testObjectRule, testRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({ apiGroups: [''], resources: [resource], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('pods', '*')),
    held('cluster', may('pods/*', '*')),
    held('cluster', may('pods/exec', 'delete')),
    held('cluster', { ...may('pods/exec', 'create'), resourceNames: ['web-1'] }),
    held('nobody', may('pods/exec', 'create'), 'edit'),
  ],
  fail: {
    high: [
      held('cluster', may('pods/exec', 'create')),
      held('cluster', may('*/attach', 'create')),
      held('kube-system', may('pods/ephemeralcontainers', 'patch')),
    ],
    medium: [held('shop', may('pods/attach', 'create'))],
    info: [held('nobody', may('pods/exec', 'create'))],
  },
});

// A WebSocket handshake is a GET, which the API server lets through as such until 1.35.
const get = held('cluster', may('pods/exec', 'get'));
testRule<'grant', string>(
  rule,
  { pass: ['v1.35.0', 'v1.36.3-eks-1'], fail: ['v1.34.2', '1.28.9-gke.1', 'odd'] },
  (version) => [{ ...snapshot(get, goodCluster('eks')), server: { version, ready: true, mayReadSecrets: false } }],
);
