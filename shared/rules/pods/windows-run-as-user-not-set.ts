import { onWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'windows-run-as-user-not-set',
  title: 'Windows container names no user',
  severity: 'low',
  target: 'container',
  controls: ['cis:5.6.3'],
  covers: ['windows-run-as-user-not-set'],
  profiles: ['hardened'],
  risk: 'The image decides, and many images of Windows run as an administrator of the container.',
  remediation: 'Set windowsOptions.runAsUserName to ContainerUser.',
  snippet: `securityContext:
  windowsOptions:
    runAsUserName: ContainerUser`,
  check: ({ securityContext, pod }) =>
    !onWindows(pod) ||
    securityContext?.windowsOptions?.runAsUserName ||
    pod.securityContext?.windowsOptions?.runAsUserName
      ? undefined
      : { path: ['securityContext', 'windowsOptions'], message: 'runAsUserName is not set' },
});
