import rule from '../../../shared/rules/pods/capability-add-any.ts';
import { testContainerRule } from '../run.ts';

const add = (...names: string[]) => ({ securityContext: { capabilities: { add: names } } });

testContainerRule(rule, { pass: [{}, add()], fail: [add('CHOWN'), add('NET_BIND_SERVICE'), add('ALL'), add('x')] });
