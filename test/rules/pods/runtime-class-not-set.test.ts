import rule from '../../../shared/rules/pods/runtime-class-not-set.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, { pass: [{ runtimeClassName: 'gvisor' }, { runtimeClassName: 'kata' }], fail: [{}] });
