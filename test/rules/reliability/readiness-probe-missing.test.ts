import rule from '../../../shared/rules/reliability/readiness-probe-missing.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const probe = { readinessProbe: { tcpSocket: { port: 80 } } };
const of = (...containers: object[]) => ({ deployments: [deployment({ containers: containers as never })] });
const job = { jobs: [{ metadata: { name: 'j' }, spec: { template: { spec: { containers: [{ name: 'a' }] } } } }] };

testObjectRule(rule, {
  pass: [of({ name: 'a', ...probe }), job, of({ name: 'a', ...probe }, { name: 'b', ...probe })],
  fail: [of({ name: 'a' }), of({ name: 'a', livenessProbe: {} }), of({ name: 'a', ...probe }, { name: 'b' })],
});
