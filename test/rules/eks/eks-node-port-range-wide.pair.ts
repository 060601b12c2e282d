import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-nodeport-range-widened',
    provider: 'eks',
    at: ['cluster', 'kubeApiServerConfig'],
    pass: [
      absent,
      {},
      { serviceNodePortRange: { minPort: 30000, maxPort: 32767 } },
      { serviceNodePortRange: { minPort: 31000, maxPort: 31999 } },
    ],
    fail: [
      { serviceNodePortRange: { minPort: 1024, maxPort: 32767 } },
      { serviceNodePortRange: { minPort: 30000, maxPort: 39999 } },
    ],
  },
] satisfies Pair[];
