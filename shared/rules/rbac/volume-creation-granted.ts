import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'volume-creation-granted',
  title: 'Somebody may make volumes of any node path',
  severity: 'high',
  target: 'grant',
  controls: ['cis:5.1.9', 'cis-eks:4.1.9', 'cis-aks:4.1.8', 'nsa:authentication', 'mitre:T1611'],
  covers: ['rbac-create-pv', 'R59', 'R60'],
  implies: weakerThan('volume-creation-granted'),
  risk: 'A volume may be a path of the node, and a claim on it passes even the restricted Pod Security level.',
  remediation: 'Drop the creation of persistentvolumes; let a storage class make them from claims.',
  check: asks('volume-creation-granted'),
});
