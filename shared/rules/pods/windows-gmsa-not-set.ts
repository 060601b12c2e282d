import { onWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'windows-gmsa-not-set',
  title: 'Windows container names no managed service account',
  severity: 'info',
  target: 'container',
  controls: ['cis:5.6.3'],
  covers: ['windows-gmsa-not-set'],
  profiles: [],
  risk: 'Without one it has no identity of its own in the directory.',
  remediation: 'Set windowsOptions.gmsaCredentialSpecName.',
  snippet: `securityContext:
  windowsOptions:
    gmsaCredentialSpecName: web`,
  check: ({ securityContext, pod }) =>
    !onWindows(pod) ||
    securityContext?.windowsOptions?.gmsaCredentialSpecName ||
    pod.securityContext?.windowsOptions?.gmsaCredentialSpecName
      ? undefined
      : { path: ['securityContext', 'windowsOptions'], message: 'gmsaCredentialSpecName is not set' },
});
