import rule from '../../../shared/rules/reliability/memory-limit-missing.ts';
import { testWorkloadRule } from '../run.ts';

const of = (resources: object, more: object = {}) => ({ containers: [{ name: 'a', resources }], ...more });
const sidecar = { name: 's', restartPolicy: 'Always' };

testWorkloadRule(rule as never, {
  pass: [
    of({ limits: { memory: '128Mi' } }),
    of({}, { resources: { limits: { memory: '1Gi' } } }),
    of({ limits: { memory: 1 } }, { initContainers: [{ name: 'i' }] }),
  ],
  fail: [
    of({}),
    of({ limits: { memory: '0' } }),
    of({ requests: { memory: '1Gi' } }),
    of({ limits: { memory: 1 } }, { initContainers: [sidecar] }),
  ],
});
