import { resource } from '../../wire/aks-base.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-workload-identity',
    provider: 'aks',
    at: [...resource('credential'), 'properties', 'subject'],
    pass: ['system:serviceaccount:shop:web'],
    fail: [
      'system:serviceaccount:shop:*',
      'system:serviceaccount:*:web',
      '*',
      null,
      absent,
      'system:serviceaccount:shop',
      'system:masters',
    ],
    from: 'account',
  },
  {
    row: 'aks-workload-identity',
    provider: 'aks',
    at: [...resource('credential'), 'properties'],
    pass: [{ issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:acme/shop:environment:prod' }],
    fail: [
      { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:acme/*' },
      {
        issuer: 'https://token.actions.githubusercontent.com',
        claimsMatchingExpression: { value: "claims['sub'] matches 'repo:acme/*'" },
      },
    ],
    from: 'account',
  },
] satisfies readonly Pair[];
