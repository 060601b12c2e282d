import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-creation-mode',
    provider: 'gke',
    at: ['cluster', 'nodeCreationConfig'],
    pass: [{ nodeCreationMode: 'VIA_CONTROL_PLANE' }],
    fail: [{ nodeCreationMode: 'VIA_KUBELET' }, {}, absent],
    unknown: [{ nodeCreationMode: 9 }],
  },
] satisfies Pair[];
