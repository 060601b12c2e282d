import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'persistent-volume-on-host',
  title: 'Persistent volume is a path of a node or a share',
  severity: 'high',
  target: 'persistent-volume',
  controls: ['cis:5.2.11', 'nsa:pod-security', 'mitre:T1611'],
  risk: 'A claim reaches it, and no Pod Security level looks behind claims.',
  remediation: 'Replace the volume by one of a CSI driver.',
  snippet: `csi:
  driver: ebs.csi.aws.com
  volumeHandle: vol-1`,
  check({ spec }) {
    if (spec?.hostPath) return { path: ['spec', 'hostPath'], message: `is ${spec.hostPath.path} of a node` };
    if (spec?.local) return { path: ['spec', 'local'], severity: 'low', message: `is ${spec.local.path} of one node` };
    if (spec?.nfs)
      return { path: ['spec', 'nfs'], severity: 'low', message: `is ${spec.nfs.path} of ${spec.nfs.server}` };
    return undefined;
  },
});
