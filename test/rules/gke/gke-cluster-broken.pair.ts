import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-cluster-conditions',
    provider: 'gke',
    at: ['cluster', 'conditions'],
    pass: [[], absent, [{ code: 'GCE_STOCKOUT', message: 'no machines' }]],
    fail: [
      [{ code: 'CA_EXPIRING' }],
      [{ code: 'GCE_STOCKOUT' }, { code: 'CLOUD_KMS_KEY_DESTROYED' }],
      [{ code: 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS' }],
    ],
    unknown: [[{ code: 99 }]],
  },
  {
    row: 'gke-cluster-conditions',
    provider: 'gke',
    at: ['cluster', 'databaseEncryption', 'lastOperationErrors'],
    pass: [[], absent],
    fail: [[{ keyName: 'k', errorMessage: 'denied' }]],
  },
  {
    row: 'gke-cluster-conditions',
    provider: 'gke',
    at: ['cluster', 'databaseEncryption', 'currentState'],
    pass: ['CURRENT_STATE_ENCRYPTED', 'CURRENT_STATE_ENCRYPTION_PENDING'],
    fail: ['CURRENT_STATE_ENCRYPTION_ERROR'],
  },
] satisfies Pair[];
