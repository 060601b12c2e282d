import rule from '../../../shared/rules/pods/low-gid.ts';
import { testContainerRule } from '../run.ts';

const group = (runAsGroup: number) => ({ securityContext: { runAsGroup } });

testContainerRule(rule, {
  pass: [group(10_001), { pod: group(20_000) }, { pod: { os: { name: 'windows' } } }],
  fail: [{}, group(10_000), { pod: group(1) }, { ...group(5), pod: group(10_001) }],
});
