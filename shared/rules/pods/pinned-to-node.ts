import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pinned-to-node',
  title: 'Template names the node that it runs on',
  severity: 'low',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1610'],
  profiles: ['hardened'],
  risk: 'It goes around the scheduler, and with it around taints that keep pods away from nodes.',
  remediation: 'Remove nodeName; use a nodeSelector or affinity.',
  snippet: `nodeSelector:
  disk: ssd`,
  check: ({ podSpec, podSpecPath, namespace }) =>
    podSpec.nodeName && podSpecPath.length > 1 && namespace !== 'kube-system'
      ? { path: ['nodeName'], message: `nodeName is ${podSpec.nodeName}` }
      : undefined,
});
