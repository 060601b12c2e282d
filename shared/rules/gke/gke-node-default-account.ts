import { newPoolFix } from '../../engine/fix-gcloud.ts';
import { isDefaultAccount, nodeConfig, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-default-account',
  title: 'Nodes run as the default account of the project',
  severity: 'medium',
  target: 'node-pool',
  controls: ['cis-gke:5.2.1', 'nsa:authentication', 'mitre:T1078.004', 'mitre:T1552.005'],
  covers: ['gke-node-default-sa', 'R106'],
  risk: 'That account often may edit the whole project: whoever breaks out of a pod may too.',
  remediation: 'Create a service account with the few roles that nodes need, and a node pool that uses it.',
  applies: (snapshot) => onGke(snapshot) ?? (snapshot.cluster?.nodePools?.length === 0 ? 'no node pools' : undefined),
  check: (pool) =>
    isDefaultAccount(nodeConfig(pool).serviceAccount)
      ? { path: ['native', 'config', 'serviceAccount'], message: 'nodes are the default account of Compute Engine' }
      : undefined,
  fix: (pool, snapshot) =>
    newPoolFix(
      pool,
      snapshot,
      [`--service-account=gke-nodes@${snapshot.cluster?.ref.account}.iam.gserviceaccount.com`],
      { node_config: { service_account: `gke-nodes@${snapshot.cluster?.ref.account}.iam.gserviceaccount.com` } },
      { words: 'Make that account first, with roles/container.defaultNodeServiceAccount; move the workloads after.' },
    ),
});
