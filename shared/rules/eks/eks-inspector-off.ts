import { awsRegion, onAws } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-inspector-off',
  title: 'Nodes and images are not scanned all the time',
  severity: 'medium',
  target: 'region',
  needs: ['vulnerability-scanning'],
  controls: ['cis-eks:5.1.1', 'nsa:upgrading', 'mitre:T1190'],
  covers: ['eks-inspector-enabled'],
  risk: 'A flaw that becomes known tomorrow is in images and nodes of today, and nobody tells you.',
  remediation: 'Enable Amazon Inspector for EC2 and ECR in the region.',
  applies: onAws,
  check(region) {
    const inspector = known(awsRegion(region).inspector, 'Amazon Inspector');
    const off = (['ec2', 'ecr'] as const).filter((one) => inspector[one] !== 'ENABLED').map((one) => one.toUpperCase());
    const message = `Inspector is off for ${off.join(' and ')}`;
    return off.length ? { path: ['native', 'inspector'], message } : undefined;
  },
  fix({ account: { id }, region = '' }) {
    const types = ['EC2', 'ECR'];
    return awsFix({
      commands: [aws('inspector2', 'enable', { region, 'resource-types': types })],
      terraform: ['aws_inspector2_enabler', { account_ids: [id], resource_types: types }],
    });
  },
});
