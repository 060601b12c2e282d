import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-registry-access',
    provider: 'gke',
    from: 'account',
    at: ['repositories', 0, 'policy', 'bindings'],
    pass: [
      [{ role: 'roles/artifactregistry.reader', members: ['serviceAccount:41-compute@developer.gserviceaccount.com'] }],
      [],
      absent,
    ],
    fail: [
      [{ role: 'roles/artifactregistry.reader', members: ['allUsers'] }],
      [{ role: 'roles/artifactregistry.writer', members: ['allAuthenticatedUsers'] }],
      [{ role: 'roles/artifactregistry.writer', members: ['serviceAccount:41-compute@developer.gserviceaccount.com'] }],
    ],
  },
  {
    row: 'gke-registry-access',
    provider: 'gke',
    from: 'account',
    given: [
      [['repositories', 0, 'policy', 'bindings'], [{ role: 'roles/artifactregistry.reader', members: ['allUsers'] }]],
    ],
    at: ['disabled'],
    pass: [['artifactregistry.googleapis.com']],
    fail: [],
  },
] satisfies Pair[];
