import { onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { native } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-cluster-health-issues',
  title: 'EKS reports that the cluster is broken',
  severity: 'high',
  target: 'cluster',
  controls: [],
  covers: ['eks-cluster-health-issues'],
  risk: 'A key, role or subnet that the cluster depends on is gone: it cannot be upgraded and may stop working.',
  remediation: 'Restore the key, role, subnet or security group that EKS names.',
  applies: onEks(),
  check(cluster) {
    const codes = known(native(cluster, 'eks').healthIssues, 'health').map(({ code }) => code);
    return codes.length ? { path: ['native', 'healthIssues'], message: codes.join(', ') } : undefined;
  },
  fix: () =>
    awsFix({
      words: 'Restore what EKS names; the console tells under Health what it misses.',
      reference: 'https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html',
    }),
});
