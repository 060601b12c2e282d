import rule from '../../../shared/rules/pods/debug-container-left.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { ephemeralContainers: [] }],
  fail: [{ ephemeralContainers: [{ name: 'debugger', image: 'busybox:1' }] }],
});
