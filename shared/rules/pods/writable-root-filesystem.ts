import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'writable-root-filesystem',
  title: 'Root file system of the container is writable',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.6.3', 'nsa:pod-security', 'mitre:T1105', 'mitre:T1059'],
  covers: ['writable-root-filesystem'],
  profiles: ['hardened'],
  risk: 'An intruder can leave tools there and change the program that runs.',
  remediation: 'Set readOnlyRootFilesystem to true and mount an emptyDir where the program writes.',
  snippet: `securityContext:
  readOnlyRootFilesystem: true`,
  check: ({ securityContext, pod }) =>
    securityContext?.readOnlyRootFilesystem === true || isWindows(pod)
      ? undefined
      : { path: ['securityContext', 'readOnlyRootFilesystem'], message: 'readOnlyRootFilesystem is not true' },
});
