import { expect, test } from 'vitest';
import rule from '../../../shared/rules/namespaces/default-namespace-used.ts';
import { snapshot } from '../../estate.ts';
import { testRule, verdict } from '../run.ts';

const document = (kind: string, name: string, namespace?: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, ...(namespace ? { namespace } : {}) },
});

testRule(
  rule,
  {
    pass: [
      document('Pod', 'web', 'shop'),
      document('ClusterRole', 'web'),
      document('Namespace', 'shop'),
      document('Service', 'kubernetes', 'default'),
      document('ServiceAccount', 'default', 'default'),
      document('ConfigMap', 'kube-root-ca.crt', 'default'),
    ],
    fail: [document('Pod', 'web'), document('ConfigMap', 'web', 'default'), document('Lease', 'web', 'default')],
  },
  (one) => [{ ...snapshot({}), origin: { files: 'manifests' }, documents: [one], complete: true }],
);

test('files alone do not say where an object goes', () => {
  const of = { ...snapshot({}), origin: { files: 'manifests' }, documents: [document('Pod', 'web')] };
  expect(verdict(rule, of).verdict).toBe('unknown');
});
