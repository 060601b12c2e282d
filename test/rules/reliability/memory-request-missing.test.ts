import rule from '../../../shared/rules/reliability/memory-request-missing.ts';
import { testWorkloadRule } from '../run.ts';

const of = (resources: object, more: object = {}) => ({ containers: [{ name: 'a', resources }], ...more });

testWorkloadRule(rule as never, {
  pass: [
    of({ requests: { memory: '64Mi' } }),
    of({ limits: { memory: '1G' } }),
    of({}, { resources: { limits: { memory: '1Gi' } } }),
    of({ requests: { memory: 1 } }, { ephemeralContainers: [{ name: 'e' }] }),
  ],
  fail: [of({}), of({ requests: { memory: '0' } }), of({ requests: { cpu: 1 } }), of({ requests: { memory: 'lots' } })],
});
