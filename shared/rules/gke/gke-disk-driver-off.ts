import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-disk-driver-off',
  title: 'Driver of persistent disks is not managed',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['gke-pd-csi'],
  profiles: ['hardened'],
  risk: 'The old driver inside Kubernetes is gone from new versions, and nobody patches a driver of your own for you.',
  remediation: 'Enable the driver of persistent disks.',
  applies: onStandard('Autopilot always has this'),
  check: (cluster) =>
    gke(cluster).addonsConfig?.gcePersistentDiskCsiDriverConfig?.enabled
      ? undefined
      : {
          path: ['native', 'addonsConfig', 'gcePersistentDiskCsiDriverConfig', 'enabled'],
          message: 'the add-on is off',
        },
  fix: (cluster) =>
    clusterFix(cluster, ['--update-addons=GcePersistentDiskCsiDriver=ENABLED'], {
      addons_config: { gce_persistent_disk_csi_driver_config: { enabled: true } },
    }),
});
