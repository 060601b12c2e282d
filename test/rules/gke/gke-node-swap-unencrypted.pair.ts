import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-swap-unencrypted',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'linuxNodeConfig', 'swapConfig'],
    pass: [
      { enabled: true },
      { enabled: true, encryptionConfig: { disabled: false } },
      { encryptionConfig: { disabled: true } },
      absent,
    ],
    fail: [{ enabled: true, encryptionConfig: { disabled: true } }],
  },
] satisfies Pair[];
