import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-upgrade-notifications',
    provider: 'gke',
    at: ['cluster', 'notificationConfig', 'pubsub'],
    pass: [
      { enabled: true, topic: 'projects/p/topics/t' },
      { enabled: true, topic: 'projects/p/topics/t', filter: { eventType: ['SECURITY_BULLETIN_EVENT'] } },
    ],
    fail: [
      {},
      { topic: 'projects/p/topics/t' },
      { enabled: true, topic: 'projects/p/topics/t', filter: { eventType: ['UPGRADE_EVENT'] } },
      absent,
    ],
  },
] satisfies Pair[];
