import rule from '../../../shared/rules/pods/runs-as-root.ts';
import { testContainerRule } from '../run.ts';

const none = { securityContext: {} };
const windows = (runAsUserName: string) => ({
  ...none,
  pod: { os: { name: 'windows' }, securityContext: { windowsOptions: { runAsUserName } } },
});

testContainerRule(rule, {
  pass: [
    {},
    { securityContext: { runAsNonRoot: true, runAsUser: 0 } },
    { securityContext: { runAsUser: 1000 } },
    { ...none, pod: { securityContext: { runAsNonRoot: true } } },
    { ...none, pod: { securityContext: { runAsUser: 1000 } } },
    { ...none, pod: { hostUsers: false } },
    { securityContext: { runAsUser: 1000 }, pod: { securityContext: { runAsUser: 0 } } },
    windows('ContainerUser'),
  ],
  fail: [
    none,
    { securityContext: { runAsUser: 0 } },
    { securityContext: { runAsNonRoot: false }, pod: { securityContext: { runAsNonRoot: true } } },
    { securityContext: { runAsUser: 0 }, pod: { securityContext: { runAsUser: 1000 } } },
    { ...none, pod: { hostUsers: true } },
    windows('ContainerAdministrator'),
    windows('BUILTIN\\containeradministrator'),
  ].map((difference) => ({
    ...difference,
    pod: { ...('pod' in difference ? difference.pod : {}) },
  })),
});
