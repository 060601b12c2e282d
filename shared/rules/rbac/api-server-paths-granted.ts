import { weakerThan } from '../../engine/rbac/questions.ts';
import { asks } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'api-server-paths-granted',
  title: 'Somebody may read internals of the API server',
  severity: 'low',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1613'],
  covers: ['R10'],
  implies: weakerThan('api-server-paths-granted'),
  risk: 'Profiles and logs of the API server tell its load, its requests and pieces of its memory.',
  remediation: 'List the paths that are used, such as /metrics, in nonResourceURLs.',
  check: asks('api-server-paths-granted'),
});
