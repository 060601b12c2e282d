import rule from '../../../shared/rules/managed/secrets-no-customer-key.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [{}],
  fail: { high: [{ secretsEncryption: 'none' }], medium: [{ secretsEncryption: 'provider-key' }] },
  unknown: [{ secretsEncryption: undefined }],
});
