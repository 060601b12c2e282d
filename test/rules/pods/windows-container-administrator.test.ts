import rule from '../../../shared/rules/pods/windows-container-administrator.ts';
import { testContainerRule } from '../run.ts';

const user = (runAsUserName: string) => ({ securityContext: { windowsOptions: { runAsUserName } } });

testContainerRule(rule, {
  pass: [
    {},
    user('ContainerUser'),
    user('Administrators'),
    { ...user('ContainerUser'), pod: user('ContainerAdministrator') },
  ],
  fail: [user('ContainerAdministrator'), user('BUILTIN\\administrator'), { pod: user('NT AUTHORITY\\SYSTEM') }],
});
