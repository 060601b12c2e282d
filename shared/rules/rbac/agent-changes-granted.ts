import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'agent-changes-granted',
  title: 'Somebody may remove the runtime agent',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:logging', 'mitre:T1562.001'],
  covers: ['R77'],
  implies: weakerThan('agent-changes-granted'),
  risk: 'Whoever stops the sensor acts unseen afterwards.',
  remediation: 'Drop the rights in the namespace of the agent; leave them to its operator.',
  check: asks('agent-changes-granted'),
});
