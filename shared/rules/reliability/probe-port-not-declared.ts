import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'probe-port-not-declared',
  title: 'Probe asks a port that the container does not declare',
  severity: 'info',
  target: 'container',
  controls: [],
  covers: ['probe-port-not-declared'],
  profiles: ['reliability'],
  risk: 'The probe and the program drift apart; a port that nobody opens keeps the container out of service.',
  remediation: 'Add the port to ports, or name a declared one in the probe.',
  snippet: `ports:
  - name: http
    containerPort: 8080`,
  check({ ports, livenessProbe, readinessProbe, startupProbe }) {
    for (const [probe, handler] of Object.entries({ livenessProbe, readinessProbe, startupProbe }))
      for (const kind of ['httpGet', 'tcpSocket', 'grpc'] as const) {
        const port = handler?.[kind]?.port;
        const declared = ports?.some(
          ({ containerPort, name, protocol }) =>
            (protocol ?? 'TCP') === 'TCP' && (name === port || String(containerPort) === String(port)),
        );
        if (port !== undefined && !declared)
          return { path: [probe, kind, 'port'], message: `${probe} asks port ${port}` };
      }
    return undefined;
  },
});
