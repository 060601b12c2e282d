import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onAutoProvisioning, provisioned } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-auto-provisioning-os',
  title: 'Pools made by the cluster run a general-purpose system',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.5.1', 'mitre:T1611'],
  covers: ['gke-nap-cos'],
  risk: 'Package manager, shells and services that no node needs help whoever breaks out of a container.',
  remediation: 'Set Container-Optimized OS for pools that are made automatically.',
  applies: onAutoProvisioning,
  check(cluster) {
    const image = provisioned(cluster)?.imageType ?? 'COS_CONTAINERD';
    return /^COS/i.test(image)
      ? undefined
      : {
          path: ['native', 'autoscaling', 'autoprovisioningNodePoolDefaults', 'imageType'],
          message: `the image is ${image}`,
        };
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--enable-autoprovisioning', '--autoprovisioning-image-type=cos_containerd'], {
      cluster_autoscaling: { auto_provisioning_defaults: { image_type: 'COS_CONTAINERD' } },
    }),
});
