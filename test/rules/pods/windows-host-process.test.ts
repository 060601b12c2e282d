import rule from '../../../shared/rules/pods/windows-host-process.ts';
import { testContainerRule } from '../run.ts';

const process = (hostProcess: boolean) => ({ securityContext: { windowsOptions: { hostProcess } } });

testContainerRule(rule, {
  pass: [{}, process(false), { pod: process(false) }, { pod: { os: { name: 'windows' } } }],
  fail: [process(true), { pod: process(true) }, { ...process(false), pod: process(true) }],
});
