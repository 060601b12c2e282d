import rule from '../../../shared/rules/secrets/credentials-in-configmap.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const of = (kind: string, ...keys: string[]) => ({
  kind,
  secretSigns: keys.map((key) => ({ path: ['data', key], pattern: 'private key' })),
});

testRule(
  rule,
  { pass: [of('ConfigMap'), of('Secret', 'key')], fail: [of('ConfigMap', 'key'), of('ConfigMap', 'a', 'b')] },
  (one) => [{ ...snapshot({}), origin: { files: 'x' }, documents: [{ apiVersion: 'v1', ...one }] }],
);
