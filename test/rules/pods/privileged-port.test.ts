import rule from '../../../shared/rules/pods/privileged-port.ts';
import { testContainerRule } from '../run.ts';

const ports = (...numbers: number[]) => ({ ports: numbers.map((containerPort) => ({ containerPort })) });

testContainerRule(rule, { pass: [{}, ports(), ports(1024, 8080)], fail: [ports(80), ports(8080, 443), ports(1023)] });
