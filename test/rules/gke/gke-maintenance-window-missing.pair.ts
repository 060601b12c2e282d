import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-maintenance-window',
    provider: 'gke',
    at: ['cluster', 'maintenancePolicy'],
    pass: [
      { window: { dailyMaintenanceWindow: { startTime: '03:00' } } },
      { window: { recurringWindow: { recurrence: 'FREQ=DAILY' } } },
    ],
    fail: [{ resourceVersion: 'e3b0c442' }, { window: {} }, { window: { maintenanceExclusions: {} } }, absent],
  },
] satisfies Pair[];
