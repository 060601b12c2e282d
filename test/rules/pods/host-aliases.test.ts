import rule from '../../../shared/rules/pods/host-aliases.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{}, { hostAliases: [] }],
  fail: [{ hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] }],
});
