import rule from '../../../shared/rules/pods/fs-group-change-policy-not-set.ts';
import { testWorkloadRule } from '../run.ts';

const policy = (fsGroupChangePolicy: string) => ({ securityContext: { fsGroupChangePolicy } });

testWorkloadRule(rule, { pass: [policy('Always'), policy('OnRootMismatch')], fail: [{}, policy(''), policy('Never')] });
