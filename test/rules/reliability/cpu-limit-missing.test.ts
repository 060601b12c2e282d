import rule from '../../../shared/rules/reliability/cpu-limit-missing.ts';
import { testWorkloadRule } from '../run.ts';

const of = (resources: object, more: object = {}) => ({ containers: [{ name: 'a', resources }], ...more });

testWorkloadRule(rule as never, {
  pass: [of({ limits: { cpu: '500m' } }), of({ limits: { cpu: 2 } }), of({}, { resources: { limits: { cpu: '1' } } })],
  fail: [of({}), of({ limits: { cpu: '0' } }), of({ requests: { cpu: 1 } }), of({ limits: { memory: '1Gi' } })],
});
