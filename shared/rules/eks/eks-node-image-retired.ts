import { onNodeGroups } from '../../engine/eks.ts';
import { newGroupFix } from '../../engine/fix-eks-parts.ts';
import { known, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-image-retired',
  title: 'Nodes run an image that gets no fixes any more',
  severity: 'high',
  target: 'node-pool',
  controls: ['nsa:upgrading', 'mitre:T1611'],
  covers: ['eks-nodegroup-retired-ami'],
  implies: ['eks-node-os-general-purpose', 'eks-node-image-stale'],
  risk: 'AWS has published no Amazon Linux 2 image for EKS since November 2025: flaws of kernel and runtime stay.',
  remediation: 'Create a node group with Amazon Linux 2023 or Bottlerocket and move the workloads there.',
  applies: onNodeGroups,
  check({ image }) {
    const family = known(image, 'the image family');
    if (family === 'CUSTOM') throw new Unknown('nobody can tell what a custom image holds');
    return family.startsWith('AL2_') ? { path: ['image'], message: `the image is ${family}` } : undefined;
  },
  fix: newGroupFix('BOTTLEROCKET_x86_64', 'AL2023_x86_64_STANDARD is the nearest to what runs now.'),
});
