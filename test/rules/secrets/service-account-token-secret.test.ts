import rule from '../../../shared/rules/secrets/service-account-token-secret.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const of = (kind: string, type?: string) => ({ apiVersion: 'v1', kind, ...(type ? { type } : {}) });

testRule(
  rule,
  {
    pass: [of('Secret', 'Opaque'), of('Secret'), of('ConfigMap', 'kubernetes.io/service-account-token')],
    fail: [of('Secret', 'kubernetes.io/service-account-token')],
  },
  (one) => [{ ...snapshot({}), origin: { files: 'x' }, documents: [one] }],
);
