import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { isDefaultAccount, nodeConfig, onPools } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

/** What nodes need to log, be monitored and pull images. */
const narrow =
  /^https:\/\/www\.googleapis\.com\/auth\/(devstorage\.read_only|logging\.write|monitoring(\.write)?|servicecontrol|service\.management\.readonly|trace\.append)$/;

export default defineRule({
  id: 'gke-node-scopes-broad',
  title: 'Default account of the nodes has broad scopes',
  severity: 'medium',
  target: 'node-pool',
  controls: ['nsa:authentication', 'mitre:T1552.005', 'mitre:T1078.004'],
  covers: ['gke-node-oauth-scopes', 'R106'],
  risk: 'Nothing stands between a pod on the node and all that the default account of the project may do.',
  remediation: 'Create a node pool with a service account of its own; roles, not scopes, then say what nodes may do.',
  implies: ['gke-node-default-account'],
  applies: onPools('Autopilot sets the scopes'),
  check(pool) {
    const { oauthScopes = [], serviceAccount } = nodeConfig(pool);
    const broad = oauthScopes.filter((scope) => !narrow.test(scope));
    return isDefaultAccount(serviceAccount) && broad.length
      ? { path: ['native', 'config', 'oauthScopes'], message: `scopes: ${broad.slice(0, 4).join(', ')}` }
      : undefined;
  },
  fix: (pool, snapshot) =>
    newPoolFix(
      pool,
      snapshot,
      [`--service-account=gke-nodes@${snapshot.cluster?.ref.account}.iam.gserviceaccount.com`],
      { node_config: { service_account: `gke-nodes@${snapshot.cluster?.ref.account}.iam.gserviceaccount.com` } },
    ),
});
