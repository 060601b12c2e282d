import { eks, onEks } from '../../engine/eks.ts';
import { aws, awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const days = 90;

export default defineRule({
  id: 'eks-control-plane-logs-short-lived',
  title: 'Logs of the control plane are gone too soon',
  severity: 'low',
  target: 'cluster',
  needs: ['log-retention'],
  controls: ['cis-eks:2.1.2', 'nsa:logging', 'mitre:T1562.008'],
  covers: ['eks-log-group-retention'],
  risk: 'Break-ins are found after months; by then the log that tells of them has been deleted.',
  remediation: 'Change the retention of the log group to at least 90 days.',
  applies: onEks((_, { controlPlaneLogs }) => controlPlaneLogs?.length === 0 && 'no log is exported'),
  check(cluster) {
    const { missing, retentionInDays } = known(eks(cluster).logGroup, 'the log group');
    const path = ['native', 'logGroup'];
    if (missing) return { path, message: 'the log group was deleted', severity: 'medium' };
    return retentionInDays !== undefined && retentionInDays < days
      ? { path, message: `they are kept for ${retentionInDays} days` }
      : undefined;
  },
  fix({ ref: { region, name } }) {
    const group = `/aws/eks/${name}/cluster`;
    const options = { region, 'log-group-name': group, 'retention-in-days': 365 };
    const terraform = ['aws_cloudwatch_log_group', { name: group, retention_in_days: 365 }] as const;
    return awsFix({ commands: [aws('logs', 'put-retention-policy', options)], terraform });
  },
});
