import { defineRule } from '../../model/rule.ts';

/** A name of a port as the API has it: at most 15 characters, a letter among them, no doubled or outer hyphen. */
const name = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;
const isPort = (value: unknown) =>
  typeof value === 'number' ? Number.isInteger(value) && value > 0 && value < 65_536 : name.test(String(value));

export default defineRule({
  id: 'invalid-target-port',
  title: 'Service names a target port that cannot exist',
  severity: 'info',
  target: 'service',
  controls: ['nsa:network-separation'],
  covers: ['invalid-target-port'],
  profiles: ['reliability'],
  risk: 'The API server refuses the Service, or no traffic ever arrives.',
  remediation: 'Set targetPort to a number from 1 to 65535, or to the name of a port of the container.',
  snippet: 'ports:\n  - port: 80\n    targetPort: http',
  check({ spec }) {
    for (const [index, { targetPort, port }] of (spec?.ports ?? []).entries()) {
      if (targetPort !== undefined && targetPort !== 0 && !isPort(targetPort))
        return { path: ['spec', 'ports', index, 'targetPort'], message: `targetPort ${targetPort} is no port` };
      if (port !== undefined && !isPort(port))
        return { path: ['spec', 'ports', index, 'port'], message: `port ${port} is no port` };
    }
    return undefined;
  },
});
