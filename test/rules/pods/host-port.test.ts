import rule from '../../../shared/rules/pods/host-port.ts';
import { testContainerRule } from '../run.ts';

const ports = (...hostPorts: (number | undefined)[]) => ({
  ports: hostPorts.map((hostPort) => ({ containerPort: 80, ...(hostPort === undefined ? {} : { hostPort }) })),
});

testContainerRule(rule, {
  pass: [{}, ports(), ports(undefined), ports(0), ports(0, undefined)],
  fail: [ports(80), ports(undefined, 9100), ports(0, 1)],
});
