import rule from '../../../shared/rules/pods/writable-root-filesystem.ts';
import { testContainerRule } from '../run.ts';

testContainerRule(rule, {
  pass: [{}, { securityContext: {}, pod: { os: { name: 'windows' } } }],
  fail: [
    { securityContext: {} },
    { securityContext: { readOnlyRootFilesystem: false } },
    { securityContext: {}, pod: { securityContext: { readOnlyRootFilesystem: true } as never } },
  ],
});
