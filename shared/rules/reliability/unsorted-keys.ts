import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'unsorted-keys',
  title: 'Keys of a file are not sorted',
  severity: 'info',
  target: 'document',
  controls: [],
  covers: ['unsorted-keys'],
  profiles: [],
  modes: ['check'],
  risk: 'Two people write the same thing in two orders, and differences hide in the noise.',
  remediation: 'Place the keys in alphabetical order.',
  snippet: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web`,
  check: ({ unsorted }) => unsorted && { path: unsorted, message: `${unsorted.at(-1)} stands out of order` },
});
