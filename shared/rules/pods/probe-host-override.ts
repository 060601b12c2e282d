import { since } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'probe-host-override',
  title: 'Probe or hook calls another host',
  severity: 'medium',
  target: 'container',
  controls: ['pss:baseline/host-probes', 'mitre:T1090', 'mitre:T1046'],
  covers: ['probe-host-override'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'The kubelet calls the address from the node: a way to reach what the pod itself may not.',
  remediation: 'Remove host from probes and lifecycle hooks.',
  snippet: `livenessProbe:
  httpGet:
    path: /healthz
    port: 8080`,
  applies: since(34),
  check({ livenessProbe, readinessProbe, startupProbe, lifecycle }) {
    if (!(livenessProbe || readinessProbe || startupProbe || lifecycle)) return undefined;
    const handlers = Object.entries({ livenessProbe, readinessProbe, startupProbe }).map(
      ([name, one]) => [[name], one] as const,
    );
    const hooks = Object.entries(lifecycle ?? {}).map(([name, one]) => [['lifecycle', name], one] as const);
    for (const [path, handler] of [...handlers, ...hooks])
      for (const kind of ['httpGet', 'tcpSocket'] as const) {
        const host = typeof handler === 'object' ? handler?.[kind]?.host : undefined;
        if (host) return { path: [...path, kind, 'host'], message: `${path.join('.')} calls ${host}` };
      }
    return undefined;
  },
});
