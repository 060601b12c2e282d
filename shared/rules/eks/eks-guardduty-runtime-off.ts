import { awsRegion, onAws } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

/** The feature's old name alone, or its new one with the agent on EKS. */
const watches = ({ Name, Status, AdditionalConfiguration = [] }: Feature): boolean =>
  Status === 'ENABLED' &&
  (Name === 'EKS_RUNTIME_MONITORING' ||
    (Name === 'RUNTIME_MONITORING' &&
      AdditionalConfiguration.some((one) => one.Name === 'EKS_ADDON_MANAGEMENT' && one.Status === 'ENABLED')));
type Detectors = NonNullable<ReturnType<typeof awsRegion>['detectors']>;
type Feature = NonNullable<Detectors[number]['Features']>[number];

export default defineRule({
  id: 'eks-guardduty-runtime-off',
  title: 'Nobody watches what runs on the nodes',
  severity: 'medium',
  target: 'region',
  needs: ['threat-detection'],
  controls: ['nsa:logging', 'mitre:T1611'],
  covers: ['eks-guardduty-runtime'],
  risk: 'Miners, shells and escapes from containers are seen by nobody, as they leave nothing in the audit log.',
  remediation: 'Enable runtime monitoring of GuardDuty, and let it keep its agent on EKS.',
  applies: onAws,
  check: (region) =>
    all(awsRegion(region).detectors, 'GuardDuty').some(
      ({ Status, Features = [] }) => Status === 'ENABLED' && Features.some(watches),
    )
      ? undefined
      : { path: ['native', 'detectors'], message: 'GuardDuty has no agent on EKS' },
  fix({ region = '' }) {
    const more = [{ Name: 'EKS_ADDON_MANAGEMENT', Status: 'ENABLED' }];
    const features = [{ Name: 'RUNTIME_MONITORING', Status: 'ENABLED', AdditionalConfiguration: more }];
    const words = 'Where a detector exists, update it with the same features instead.';
    return awsFix({ commands: [aws('guardduty', 'create-detector', { region, enable: true, features })], words });
  },
});
