import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-node-oauth-scopes',
    provider: 'gke',
    given: [[['cluster', 'nodePools', 0, 'config', 'serviceAccount'], 'default']],
    at: ['cluster', 'nodePools', 0, 'config', 'oauthScopes'],
    pass: [
      ['https://www.googleapis.com/auth/devstorage.read_only', 'https://www.googleapis.com/auth/logging.write'],
      [],
      absent,
    ],
    fail: [['https://www.googleapis.com/auth/cloud-platform'], ['https://www.googleapis.com/auth/compute']],
  },
  {
    row: 'gke-node-oauth-scopes',
    provider: 'gke',
    at: ['cluster', 'nodePools', 0, 'config', 'serviceAccount'],
    pass: ['nodes@acme-shop.iam.gserviceaccount.com'],
    fail: ['default'],
  },
] satisfies Pair[];
