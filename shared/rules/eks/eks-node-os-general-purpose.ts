import { onNodeGroups } from '../../engine/eks.ts';
import { newGroupFix } from '../../engine/fix-eks-parts.ts';
import { known, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-os-general-purpose',
  title: 'Nodes run a general-purpose operating system',
  severity: 'low',
  target: 'node-pool',
  controls: ['nsa:pod-security', 'mitre:T1601', 'mitre:T1611'],
  covers: ['eks-node-container-optimized-os'],
  risk: 'A shell, a package manager and a writable root help whoever escapes from a container to stay on the node.',
  remediation: 'Create a node group with a Bottlerocket image and move the workloads there.',
  applies: onNodeGroups,
  check({ image }) {
    const family = known(image, 'the image family');
    if (family === 'CUSTOM') throw new Unknown('nobody can tell what a custom image holds');
    return family.startsWith('BOTTLEROCKET_') ? undefined : { path: ['image'], message: `the image is ${family}` };
  },
  fix: newGroupFix('BOTTLEROCKET_x86_64', 'Take BOTTLEROCKET_ARM_64 for Graviton instances.'),
});
