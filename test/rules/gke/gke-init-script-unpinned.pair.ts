import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-custom-node-init',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'linuxNodeConfig', 'customNodeInit', 'initScript'],
    pass: [
      { gcsUri: 'gs://acme/init.sh', gcsGeneration: '1732000000000000' },
      { gcpSecretManagerSecretUri: 'projects/41/secrets/init/versions/1' },
      absent,
    ],
    fail: [{ gcsUri: 'gs://acme/init.sh' }, { gcsUri: 'gs://acme/init.sh', gcsGeneration: '0' }],
  },
] satisfies Pair[];
