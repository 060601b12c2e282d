import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'naked-pod',
  title: 'Pod belongs to no controller',
  severity: 'low',
  target: 'workload',
  controls: ['mitre:T1610'],
  covers: ['naked-pod'],
  profiles: ['reliability'],
  risk: 'Nobody starts it again when its node goes, and nobody knows what made it.',
  remediation: 'Replace it by a Deployment, a StatefulSet or a Job.',
  snippet: `apiVersion: apps/v1
kind: Deployment`,
  check: ({ kind, podSpecPath, object }) =>
    kind === 'Pod' && podSpecPath.length === 1 && !object.metadata?.ownerReferences?.length
      ? { ...onObject('metadata'), message: 'no controller owns it' }
      : undefined,
});
