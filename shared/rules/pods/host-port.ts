import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-port',
  title: 'Container takes a port of the node',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.12', 'pss:baseline/host-ports', 'nsa:network-separation', 'mitre:T1133', 'mitre:T1046'],
  covers: ['host-port'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Whoever reaches the node reaches the container, around Services and most network policies.',
  remediation: 'Remove hostPort; publish the port by a Service.',
  snippet: `ports:
  - containerPort: 8080`,
  check({ ports }) {
    const index = (ports ?? []).findIndex(({ hostPort }) => (hostPort ?? 0) !== 0);
    if (index < 0) return undefined;
    const violation = { path: ['ports', index, 'hostPort'], message: `hostPort is ${ports?.[index]?.hostPort}` };
    return violation;
  },
});
