import rule from '../../../shared/rules/secrets/external-secret-store-unused.ts';
import { testWorkloadRule } from '../run.ts';

const csi = (volumeAttributes?: Record<string, string>) => ({
  volumes: [{ name: 'v', csi: { driver: 'd', ...(volumeAttributes ? { volumeAttributes } : {}) } }],
});

testWorkloadRule(rule, {
  pass: [csi({ secretProviderClass: 'x' })],
  fail: [{}, csi(), csi({ other: 'x' }), { volumes: [{ name: 'v' }] }],
});
