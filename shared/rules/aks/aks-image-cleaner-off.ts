import { aks, onAksBase } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-image-cleaner-off',
  title: 'Old images stay on the nodes',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading', 'mitre:T1525'],
  covers: ['aks-image-cleaner'],
  risk: 'Images with known flaws stay on every node, where any pod may still start from them.',
  remediation: 'Enable the image cleaner.',
  applies: onAksBase,
  check: (cluster) =>
    aks(cluster).securityProfile?.imageCleaner?.enabled === true
      ? undefined
      : { path: ['native', 'securityProfile', 'imageCleaner'], message: 'the image cleaner is off' },
  fix: (cluster) =>
    aksFix(cluster, ['--enable-image-cleaner'], { image_cleaner_enabled: true, image_cleaner_interval_hours: 168 }),
});
