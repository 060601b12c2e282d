import rule from '../../../shared/rules/secrets/secret-in-env-value.ts';
import { testContainerRule } from '../run.ts';

const sign = (pattern: string, ...path: (string | number)[]) => ({
  env: [{ name: 'A' }, { name: 'KEY' }],
  secretSigns: [{ path, pattern }],
});

testContainerRule(rule, {
  pass: [{}, { env: [{ name: 'PASSWORD' }] }, sign('private key', 'args', 0), { secretSigns: [] }],
  fail: [sign('AWS access key', 'env', 1, 'value'), sign('a value that is named like a secret', 'env', 0, 'value')],
});
