import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'port-forward-granted',
  title: 'Somebody may reach any port of pods',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1090'],
  covers: ['rbac-port-forward', 'R49', 'R50'],
  profiles: ['hardened'],
  implies: weakerThan('port-forward-granted'),
  risk: 'Ports that listen inside of a pod ask for no password, and network policies do not see this way in.',
  remediation: 'Drop pods/portforward, pods/proxy and services/proxy, or name the services in resourceNames.',
  check: asks('port-forward-granted'),
});
