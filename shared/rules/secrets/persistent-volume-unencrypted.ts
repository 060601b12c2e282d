import { all, known, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

/** Disks and files of Google and Azure are encrypted whatever one says. */
const always =
  /^(pd\.csi\.storage\.gke\.io|filestore\.csi\.storage\.gke\.io|kubernetes\.io\/(gce-pd|azure-disk|azure-file)|(disk|file|blob)\.csi\.azure\.com)$/;

export default defineRule({
  id: 'persistent-volume-unencrypted',
  title: 'Persistent volume is not encrypted',
  severity: 'medium',
  target: 'persistent-volume',
  needs: ['storageclasses'],
  controls: ['mitre:T1530'],
  covers: ['persistent-volume-unencrypted'],
  profiles: ['hardened'],
  risk: 'A snapshot or a disk that is taken out shows its data to whoever holds it.',
  remediation: 'Set encrypted to true in the storage class and move the data to a new volume.',
  snippet: `parameters:
  encrypted: "true"`,
  check({ spec }, { objects }) {
    const name = spec?.storageClassName;
    const found = all(objects.storageclasses, 'storageclasses').find(({ metadata }) => metadata?.name === name);
    const driver =
      found?.provisioner ?? spec?.csi?.driver ?? (spec?.awsElasticBlockStore ? 'kubernetes.io/aws-ebs' : '');
    if (always.test(driver)) return undefined;
    if (!/ebs|efs/.test(driver)) throw new Unknown(`whether ${driver || 'this volume'} encrypts is not known`);
    if (/^true$/i.test(known(found, `storage class ${name}`).parameters?.encrypted ?? '')) return undefined;
    return { path: ['spec', 'storageClassName'], message: `${name} does not encrypt` };
  },
});
