import rule from '../../../shared/rules/pods/restricted-volume-types.ts';
import { testWorkloadRule } from '../run.ts';

const volume = (source: object) => ({ volumes: [{ name: 'v', ...source }] });
const nine = 'configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret'.split(' ');

testWorkloadRule(rule, {
  pass: [{}, volume({}), ...nine.map((source) => volume({ [source]: {} }))],
  fail: ['hostPath', 'nfs', 'gcePersistentDisk', 'cephfs', 'iscsi', 'somethingNew'].map((source) =>
    volume({ [source]: {} }),
  ),
});
