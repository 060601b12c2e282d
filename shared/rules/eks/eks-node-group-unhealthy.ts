import { onNodeGroups } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-group-unhealthy',
  title: 'EKS reports that a node group is broken',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:upgrading'],
  covers: ['eks-nodegroup-unhealthy'],
  risk: 'The group cannot make or replace nodes, so it can be neither scaled nor patched.',
  remediation: 'Restore what EKS names: the launch template, role, subnet or quota of the group.',
  applies: onNodeGroups,
  check(pool) {
    const { status, healthIssues } = eksPool(pool);
    const codes = known(healthIssues, 'health of the node group').map(({ code = 'unknown fault' }) => code);
    if (/FAILED|DEGRADED/.test(status ?? '')) codes.unshift(`status ${status}`);
    return codes.length ? { path: ['native', 'healthIssues'], message: codes.join(', ') } : undefined;
  },
  fix: () =>
    awsFix({
      words: 'The console tells under Health of the node group what it misses.',
      reference: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_Issue.html',
    }),
});
