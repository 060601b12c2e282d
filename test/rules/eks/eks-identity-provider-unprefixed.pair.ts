import { absent, type Pair } from '../../wire/pairs.ts';

const config = ['identityProviderConfigs', 0] as const;
const row = 'eks-oidc-idp-weak';

export default [
  { row, provider: 'eks', at: [...config, 'usernamePrefix'], pass: ['oidc:', absent], fail: ['-'] },
  { row, provider: 'eks', at: [...config, 'groupsPrefix'], pass: ['oidc:'], fail: [absent, ''] },
  {
    row,
    provider: 'eks',
    given: [[[...config, 'groupsPrefix'], '']],
    at: [...config, 'groupsClaim'],
    pass: [absent],
    fail: ['groups'],
  },
  { row, provider: 'eks', at: [...config, 'requiredClaims'], pass: [{ team: 'shop' }], fail: [{}, absent] },
  {
    row,
    provider: 'eks',
    at: ['identityProviderConfigs'],
    pass: [[]],
    fail: [[{ identityProviderConfigName: 'corporate', clusterName: 'shop', issuerUrl: 'https://login.example.com' }]],
  },
] satisfies Pair[];
