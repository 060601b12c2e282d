import rule from '../../../shared/rules/volumes/persistent-volume-on-host.ts';
import { testObjectRule } from '../run.ts';

const of = (spec: object) => ({ persistentvolumes: [{ metadata: { name: 'pv' }, spec }] });

testObjectRule(rule, {
  pass: [of({}), of({ csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'v' } })],
  fail: {
    high: [of({ hostPath: { path: '/' } })],
    low: [of({ local: { path: '/mnt' } }), of({ nfs: { server: 's', path: '/' } })],
  },
  unknown: [{ persistentvolumes: undefined }],
});
