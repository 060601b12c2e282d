import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-aliases',
  title: 'Pod rewrites its hosts file',
  severity: 'low',
  target: 'workload',
  controls: ['mitre:T1565'],
  covers: ['host-aliases'],
  profiles: ['hardened'],
  risk: "Names that programs trust can be sent to an address of the writer's choice.",
  remediation: 'Remove hostAliases; let DNS tell addresses.',
  snippet: 'hostAliases: []',
  check: ({ podSpec }) =>
    podSpec.hostAliases?.length ? { path: ['hostAliases'], message: 'hostAliases are set' } : undefined,
});
