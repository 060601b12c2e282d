import rule from '../../../shared/rules/pods/process-namespace-shared.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, { pass: [{}, { shareProcessNamespace: false }], fail: [{ shareProcessNamespace: true }] });
