import rule from '../../../shared/rules/secrets/secret-in-arguments.ts';
import { testContainerRule } from '../run.ts';

const sign = (...path: (string | number)[]) => ({ secretSigns: [{ path, pattern: 'private key' }] });

testContainerRule(rule, {
  pass: [{}, sign('env', 0, 'value'), { args: ['--password=x'] }],
  fail: [sign('args', 2), sign('command', 0)],
});
