import { inEither } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

const administrator = /(^|\\)(ContainerAdministrator|Administrator|SYSTEM)$/i;

export default defineRule({
  id: 'windows-container-administrator',
  title: 'Windows container runs as an administrator',
  severity: 'medium',
  target: 'container',
  controls: ['nsa:pod-security', 'cis:5.2.7', 'mitre:T1611'],
  implies: ['runs-as-root'],
  risk: 'A flaw in the program gives the intruder every right inside the container, and more flaws to leave it by.',
  remediation: 'Set windowsOptions.runAsUserName to ContainerUser.',
  snippet: `securityContext:
  windowsOptions:
    runAsUserName: ContainerUser`,
  check(subject) {
    const own = subject.securityContext?.windowsOptions?.runAsUserName;
    if (own && !administrator.test(own)) return undefined;
    return inEither(subject, 'windowsOptions', ({ runAsUserName = '' }) =>
      administrator.test(runAsUserName) ? `runs as ${runAsUserName}` : undefined,
    );
  },
});
