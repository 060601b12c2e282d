import rule from '../../../shared/rules/secrets/secret-as-env-var.ts';
import { testContainerRule } from '../run.ts';

const key = { name: 'web', key: 'password' };

testContainerRule(rule, {
  pass: [
    {},
    { env: [{ name: 'A' }, { name: 'B', valueFrom: { configMapKeyRef: key } }] },
    { envFrom: [{ configMapRef: { name: 'web' } }] },
  ],
  fail: [
    { env: [{ name: 'A' }, { name: 'B', valueFrom: { secretKeyRef: key } }] },
    { envFrom: [{ secretRef: { name: 'web' } }] },
  ],
});
