import { inEither } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'windows-host-process',
  title: 'Container is a Windows HostProcess',
  severity: 'critical',
  target: 'container',
  controls: ['cis:5.2.10', 'pss:baseline/windows-host-process', 'mitre:T1611'],
  covers: ['windows-host-process'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'It runs on the Windows node itself, with the rights of the user that it names.',
  remediation: 'Remove windowsOptions.hostProcess.',
  snippet: `securityContext:
  windowsOptions:
    hostProcess: false`,
  check(subject) {
    const violation = inEither(subject, 'windowsOptions', ({ hostProcess }) =>
      hostProcess ? 'hostProcess is true' : undefined,
    );
    return violation;
  },
});
