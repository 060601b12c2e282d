import rule from '../../../shared/rules/reliability/restart-policy-never.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { restartPolicy: 'Always' }, { restartPolicy: 'OnFailure' }],
  fail: [{ restartPolicy: 'Never' }],
});
