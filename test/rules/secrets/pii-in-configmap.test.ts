import rule from '../../../shared/rules/secrets/pii-in-configmap.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const of = (kind: string, ...keys: string[]) => ({
  kind,
  personal: keys.map((key) => ({ path: ['data', key], pattern: 'an e-mail address' })),
});

testRule(rule, { pass: [of('ConfigMap'), of('Secret', 'key')], fail: [of('ConfigMap', 'key')] }, (one) => [
  { ...snapshot({}), origin: { files: 'x' }, documents: [{ apiVersion: 'v1', ...one }] },
]);
