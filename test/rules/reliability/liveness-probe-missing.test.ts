import rule from '../../../shared/rules/reliability/liveness-probe-missing.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const probe = { livenessProbe: { tcpSocket: { port: 80 } } };
const of = (...containers: object[]) => ({ deployments: [deployment({ containers: containers as never })] });
const job = { jobs: [{ metadata: { name: 'j' }, spec: { template: { spec: { containers: [{ name: 'a' }] } } } }] };
const sidecar = (more: object) => ({
  deployments: [deployment({ containers: [{ name: 'a', ...probe }], initContainers: [{ name: 's', ...more }] })],
});

testObjectRule(rule, {
  pass: [of({ name: 'a', ...probe }), job, sidecar({}), sidecar({ restartPolicy: 'Always', ...probe })],
  fail: [of({ name: 'a' }), of({ name: 'a', readinessProbe: {} }), sidecar({ restartPolicy: 'Always' })],
});
