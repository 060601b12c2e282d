import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-addon-outdated',
    provider: 'eks',
    at: ['addons', 0, 'addonVersion'],
    pass: ['v1.21.1-eksbuild.1', 'v1.21.1-eksbuild.10', 'v1.22.0-eksbuild.1'],
    fail: ['v1.21.0-eksbuild.9', 'v1.9.3-eksbuild.5'],
    unknown: [absent, 'latest'],
  },
] satisfies Pair[];
