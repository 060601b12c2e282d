import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-auth-mode-config-map',
    provider: 'eks',
    at: ['cluster', 'accessConfig'],
    pass: [{ authenticationMode: 'API' }, { authenticationMode: 'API_AND_CONFIG_MAP' }],
    fail: [{ authenticationMode: 'CONFIG_MAP' }, absent],
  },
] satisfies Pair[];
