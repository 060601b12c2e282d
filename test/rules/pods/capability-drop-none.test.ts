import rule from '../../../shared/rules/pods/capability-drop-none.ts';
import { testContainerRule } from '../run.ts';

const drop = (...names: string[]) => ({ securityContext: { capabilities: { drop: names } } });

testContainerRule(rule, {
  pass: [{}, drop('ALL'), drop('KILL'), { securityContext: {}, pod: { os: { name: 'windows' } } }],
  fail: [{ securityContext: {} }, drop(), { securityContext: { capabilities: { add: ['CHOWN'] } } }],
});
