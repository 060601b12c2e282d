import rule from '../../../shared/rules/reliability/cpu-request-missing.ts';
import { testWorkloadRule } from '../run.ts';

const of = (resources: object, more: object = {}) => ({ containers: [{ name: 'a', resources }], ...more });

testWorkloadRule(rule as never, {
  pass: [
    of({ requests: { cpu: '10m' } }),
    of({ limits: { cpu: 1 } }),
    of({}, { resources: { requests: { cpu: '1' } } }),
    of({ requests: { cpu: '1' } }, { initContainers: [{ name: 'i' }] }),
  ],
  fail: [
    of({}),
    of({ requests: { cpu: '0' } }),
    of({ requests: { memory: '1Mi' } }),
    of({ requests: { cpu: 0 }, limits: { cpu: '1' } }),
  ],
});
