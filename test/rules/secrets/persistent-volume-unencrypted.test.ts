import rule from '../../../shared/rules/secrets/persistent-volume-unencrypted.ts';
import { testObjectRule } from '../run.ts';

const of = (provisioner: string, parameters: Record<string, string> = {}, name = 'fast') => ({
  persistentvolumes: [{ metadata: { name: 'pv' }, spec: { storageClassName: name } }],
  storageclasses: [{ metadata: { name: 'fast' }, provisioner, parameters }],
});

testObjectRule(rule, {
  pass: [of('ebs.csi.aws.com', { encrypted: 'true' }), of('pd.csi.storage.gke.io'), of('disk.csi.azure.com')],
  fail: [
    of('ebs.csi.aws.com', { type: 'gp3' }),
    of('ebs.csi.aws.com', { encrypted: 'false' }),
    of('kubernetes.io/aws-ebs'),
  ],
  unknown: [
    of('nfs.example'),
    of('ebs.csi.aws.com', {}, 'gone'),
    { ...of('ebs.csi.aws.com'), storageclasses: undefined },
  ],
});
