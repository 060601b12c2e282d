import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'schema-invalid',
  title: 'Object does not fit its schema',
  severity: 'info',
  target: 'document',
  controls: [],
  covers: ['schema-invalid'],
  profiles: [],
  modes: ['check'],
  risk: 'The API server refuses it, or drops the field that somebody relied on.',
  remediation: 'Change the field to what its kind says.',
  snippet: `kind: Pod
spec:
  containers:
    - name: web`,
  check: ({ malformed }) => (malformed ? { path: [], message: malformed } : undefined),
});
