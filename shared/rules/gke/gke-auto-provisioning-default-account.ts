import { clusterFix } from '../../engine/fix-gcloud.ts';
import { isDefaultAccount, onAutoProvisioning, onGke, provisioned } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-default-account',
  title: 'Pools made by the cluster use the default account',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.2.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['gke-nap-default-sa'],
  risk: 'Whoever breaks out of a pod on such a node may do what that account may, often edit the whole project.',
  remediation: 'Set a service account with the few roles that nodes need for pools that are made automatically.',
  applies: (snapshot) => (snapshot.cluster?.mode === 'platform' ? onGke(snapshot) : onAutoProvisioning(snapshot)),
  check: (cluster) =>
    isDefaultAccount(provisioned(cluster)?.serviceAccount)
      ? {
          path: ['native', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'serviceAccount'],
          message: 'it is not set',
        }
      : undefined,
  fix(cluster) {
    const service_account = `gke-nodes@${cluster.ref.account}.iam.gserviceaccount.com`;
    return clusterFix(
      cluster,
      ['--enable-autoprovisioning', `--autoprovisioning-service-account=${service_account}`],
      { cluster_autoscaling: { auto_provisioning_defaults: { service_account } } },
      { words: 'Make that account first, with roles/container.defaultNodeServiceAccount.' },
    );
  },
});
