import rule from '../../../shared/rules/reliability/ephemeral-storage-unlimited.ts';
import { testWorkloadRule } from '../run.ts';

const of = (limits: Record<string, string>) => ({ containers: [{ name: 'a', resources: { limits } }] });

testWorkloadRule(rule as never, {
  pass: [of({ 'ephemeral-storage': '1Gi' })],
  fail: [of({}), of({ memory: '1Gi' }), of({ 'ephemeral-storage': '0' })],
});
