import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'network-changes-granted',
  title: 'Somebody may redirect traffic',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:network-separation', 'mitre:T1557', 'mitre:T1133'],
  covers: ['rbac-manage-network', 'R64', 'R65', 'R66', 'R67', 'R68'],
  profiles: ['hardened'],
  implies: weakerThan('network-changes-granted'),
  risk: 'Who writes services, routes or policies reads the traffic of others and opens what was closed.',
  remediation: 'Bind the role in the namespaces of the team alone; drop network policies from it.',
  check: asks('network-changes-granted'),
});
