import rule from '../../../shared/rules/network/node-port-reachable.ts';
import { node, service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const services = [service({ type: 'NodePort' })];

testObjectRule(rule, {
  pass: [
    { services },
    { services, nodes: [node('10.0.0.4')] },
    { services, nodes: [node('203.0.113.4', 'False')] },
    { services: [service()], nodes: [node('203.0.113.4')] },
  ],
  fail: [{ services, nodes: [node('10.0.0.4'), node('203.0.113.4')] }],
  unknown: [
    { services, nodes: undefined },
    { services, nodes: [node('nowhere')] },
  ],
});
