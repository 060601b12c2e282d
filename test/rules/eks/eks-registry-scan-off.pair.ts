import { absent, type Pair } from '../../wire/pairs.ts';

const where = { row: 'eks-ecr-scan-on-push', provider: 'eks', from: 'region' } as const;
const rule = (scanFrequency: string, filter: string) => ({
  scanType: 'ENHANCED',
  rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: 'WILDCARD' }] }],
});
const scanning = ['repositories', 0, 'imageScanningConfiguration'] as const;

export default [
  { ...where, at: scanning, pass: [{ scanOnPush: true }], fail: [{ scanOnPush: false }, absent] },
  {
    ...where,
    given: [[scanning, { scanOnPush: false }]],
    at: ['registryScanning'],
    pass: [rule('CONTINUOUS_SCAN', '*'), rule('SCAN_ON_PUSH', '*')],
    fail: [{ scanType: 'BASIC', rules: [] }, rule('MANUAL', '*'), rule('CONTINUOUS_SCAN', 'prod/*')],
  },
] satisfies Pair[];
