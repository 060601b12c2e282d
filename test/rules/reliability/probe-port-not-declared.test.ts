import rule from '../../../shared/rules/reliability/probe-port-not-declared.ts';
import { testContainerRule } from '../run.ts';

const ports = [
  { name: 'http', containerPort: 8080 },
  { name: 'dns', containerPort: 53, protocol: 'UDP' },
];
const get = (port: number | string) => ({ httpGet: { port } as never });

testContainerRule(rule, {
  pass: [
    {},
    { ports, livenessProbe: get('http') },
    { ports, readinessProbe: get(8080) },
    { livenessProbe: { exec: {} } },
    { ports, startupProbe: { grpc: { port: 8080 } } },
  ],
  fail: [
    { livenessProbe: get(8080) },
    { ports, readinessProbe: get('web') },
    { ports, startupProbe: { tcpSocket: { port: 'dns' as never } } },
    { ports, livenessProbe: { grpc: { port: 1 } } },
  ],
});
