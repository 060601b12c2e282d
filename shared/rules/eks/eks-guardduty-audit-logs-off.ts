import { awsRegion, onAws } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-guardduty-audit-logs-off',
  title: 'Nobody watches the audit logs of clusters',
  severity: 'high',
  target: 'region',
  needs: ['threat-detection'],
  controls: ['nsa:logging', 'mitre:T1078', 'mitre:T1609'],
  covers: ['eks-guardduty-audit-logs'],
  implies: ['eks-guardduty-runtime-off'],
  risk: 'Anonymous access, stolen tokens and new administrators leave traces that nobody reads.',
  remediation: 'Enable GuardDuty with EKS audit log monitoring in the region; it reads the logs without your export.',
  applies: onAws,
  check(region) {
    const on = all(awsRegion(region).detectors, 'GuardDuty').filter(({ Status }) => Status === 'ENABLED');
    const path = ['native', 'detectors'];
    if (!on.length) return { path, message: 'GuardDuty is off' };
    const watched = on.some(({ Features = [] }) =>
      Features.some(({ Name, Status }) => Name === 'EKS_AUDIT_LOGS' && Status === 'ENABLED'),
    );
    return watched ? undefined : { path, message: 'GuardDuty does not read the audit logs' };
  },
  fix({ region = '' }) {
    const features = [{ Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED' }];
    return awsFix({
      commands: [aws('guardduty', 'create-detector', { region, enable: true, features })],
      terraform: [
        'aws_guardduty_detector_feature',
        { detector_id: 'DETECTOR_ID', name: 'EKS_AUDIT_LOGS', status: 'ENABLED' },
      ],
      words: 'Where a detector exists, update it with the same features instead.',
    });
  },
});
