import rule from '../../../shared/rules/pods/capability-drop-all.ts';
import { testContainerRule } from '../run.ts';

const drop = (...names: string[]) => ({ securityContext: { capabilities: { drop: names } } });

testContainerRule(rule, {
  pass: [{}, drop('ALL'), drop('all'), { securityContext: {}, pod: { os: { name: 'windows' } } }],
  fail: [
    { securityContext: {} },
    drop(),
    drop('NET_RAW', 'CHOWN'),
    { securityContext: { capabilities: { add: ['ALL'] } } },
  ],
});
