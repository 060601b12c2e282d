import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'runtime-class-not-set',
  title: 'Pod runs in the ordinary runtime',
  severity: 'info',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  profiles: [],
  risk: 'A sandboxed runtime puts a second kernel or a virtual machine between untrusted code and the node.',
  remediation: 'Set runtimeClassName to a sandboxed runtime such as gvisor or kata where code is not trusted.',
  snippet: 'runtimeClassName: gvisor',
  check: ({ podSpec }) =>
    podSpec.runtimeClassName ? undefined : { path: ['runtimeClassName'], message: 'runtimeClassName is not set' },
});
