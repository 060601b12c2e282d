import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-storage-drivers-off',
  title: 'Storage drivers are switched off',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['aks-csi-drivers'],
  profiles: ['hardened'],
  risk: 'Volumes use drivers that Kubernetes has dropped, or ones that nobody upgrades.',
  remediation: 'Enable the storage drivers of the cluster.',
  applies: onAks,
  check(cluster) {
    const storage = aks(cluster).storageProfile;
    const off = (['diskCSIDriver', 'fileCSIDriver', 'snapshotController'] as const).filter(
      (name) => storage?.[name]?.enabled === false,
    );
    return off.length ? { path: ['native', 'storageProfile'], message: `off: ${off.join(', ')}` } : undefined;
  },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-disk-driver', '--enable-file-driver', '--enable-snapshot-controller'], {
      storage_profile: { disk_driver_enabled: true, file_driver_enabled: true, snapshot_controller_enabled: true },
    }),
});
