import rule from '../../../shared/rules/pods/control-plane-toleration.ts';
import { testWorkloadRule } from '../run.ts';

const tolerate = (key?: string, operator = 'Exists') => ({ tolerations: [{ operator, ...(key ? { key } : {}) }] });

testWorkloadRule(rule, {
  pass: [{}, { tolerations: [] }, tolerate('node.kubernetes.io/not-ready'), tolerate('dedicated', 'Equal')],
  fail: [
    tolerate('node-role.kubernetes.io/control-plane'),
    tolerate('node-role.kubernetes.io/master', 'Equal'),
    tolerate(),
  ],
});
