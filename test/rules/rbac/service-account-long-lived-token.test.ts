import rule from '../../../shared/rules/rbac/service-account-long-lived-token.ts';
import { testObjectRule } from '../run.ts';

const account = (...secrets: string[]) => ({
  serviceaccounts: [{ metadata: { namespace: 'shop', name: 'web' }, secrets: secrets.map((name) => ({ name })) }],
});

testObjectRule(rule, {
  pass: [{}, account(), account('web-dockercfg-x7k2p'), account('other-token-x7k2p'), account('web-token-vault')],
  fail: [account('web-token-x7k2p'), account('web-dockercfg-1', 'web-token-4x2zk')],
  unknown: [{ serviceaccounts: undefined }],
});
