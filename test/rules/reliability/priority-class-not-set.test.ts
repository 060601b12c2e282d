import rule from '../../../shared/rules/reliability/priority-class-not-set.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, { pass: [{ priorityClassName: 'high' }], fail: [{}, { priorityClassName: '' }] });
