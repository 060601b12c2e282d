import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-unsigned-kernel-modules',
    provider: 'gke',
    given: [
      [
        ['cluster', 'nodePools', 0, 'config', 'accelerators'],
        [{ acceleratorCount: '1', acceleratorType: 'nvidia-l4' }],
      ],
    ],
    at: ['cluster', 'nodePools', 0, 'config', 'linuxNodeConfig'],
    pass: [{ nodeKernelModuleLoading: { policy: 'ENFORCE_SIGNED_MODULES' } }],
    fail: [
      { nodeKernelModuleLoading: { policy: 'DO_NOT_ENFORCE_SIGNED_MODULES' } },
      { nodeKernelModuleLoading: {} },
      absent,
    ],
    unknown: [{ nodeKernelModuleLoading: { policy: 9 } }],
  },
  {
    row: 'gke-unsigned-kernel-modules',
    provider: 'gke',
    given: [[['cluster', 'nodePools', 0, 'config', 'linuxNodeConfig'], absent]],
    at: ['cluster', 'nodePools', 0, 'config', 'imageType'],
    pass: ['COS_CONTAINERD'],
    fail: [],
    unknown: ['UBUNTU_CONTAINERD', absent],
  },
] satisfies Pair[];
