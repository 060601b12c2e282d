import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-proxy-credentials',
    provider: 'aks',
    at: ['cluster', 'properties', 'httpProxyConfig'],
    pass: [{ httpProxy: 'http://proxy.example:3128' }, { httpsProxy: 'https://proxy.example/?q=a@b' }, null, absent],
    fail: [{ httpProxy: 'http://user:secret@proxy.example:3128' }, { httpsProxy: 'http://user:p%40ss@proxy.example' }],
  },
] satisfies readonly Pair[];
