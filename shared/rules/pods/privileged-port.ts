import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'privileged-port',
  title: 'Container listens on a port below 1024',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1611'],
  covers: ['privileged-port'],
  profiles: ['hardened'],
  risk: 'Programs that expect to need root for it are often started as root.',
  remediation: 'Change the program to a port above 1023; a Service maps any port to it.',
  snippet: `ports:
  - containerPort: 8080`,
  check({ ports }) {
    const index = (ports ?? []).findIndex(({ containerPort }) => containerPort < 1024);
    if (index < 0) return undefined;
    return { path: ['ports', index, 'containerPort'], message: `listens on ${ports?.[index]?.containerPort}` };
  },
});
