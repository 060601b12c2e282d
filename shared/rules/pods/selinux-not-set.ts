import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'selinux-not-set',
  title: 'Container has no SELinux options',
  severity: 'info',
  target: 'container',
  controls: ['cis:5.6.3'],
  covers: ['selinux-not-set'],
  profiles: [],
  risk: "On nodes with SELinux the runtime's own label holds; some organisations want labels written down.",
  remediation: 'Set seLinuxOptions for the pod.',
  snippet: `securityContext:
  seLinuxOptions:
    level: s0:c123,c456`,
  check: ({ securityContext, pod }) =>
    isWindows(pod) || (securityContext?.seLinuxOptions ?? pod.securityContext?.seLinuxOptions)
      ? undefined
      : { path: ['securityContext', 'seLinuxOptions'], message: 'seLinuxOptions are not set' },
});
