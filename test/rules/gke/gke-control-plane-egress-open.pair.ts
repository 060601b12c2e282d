import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-control-plane-egress',
    provider: 'gke',
    at: ['cluster', 'controlPlaneEgress'],
    pass: [{ mode: 'NONE' }],
    fail: [{ mode: 'VIA_CONTROL_PLANE' }, {}, absent, null],
    unknown: [{ mode: 9 }],
  },
] satisfies Pair[];
