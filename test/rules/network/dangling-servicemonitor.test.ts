import rule from '../../../shared/rules/network/dangling-servicemonitor.ts';
import { testObjectRule } from '../run.ts';

const services = [{ metadata: { namespace: 'shop', name: 'web', labels: { app: 'web' } } }];
const monitor = (spec: object, namespace = 'shop') => ({
  services,
  servicemonitors: [{ metadata: { namespace, name: 'web' }, spec }],
});
const selector = { matchLabels: { app: 'web' } };

testObjectRule(rule, {
  pass: [
    monitor({ selector }),
    monitor({ selector: {} }),
    monitor({ selector, namespaceSelector: { any: true } }, 'elsewhere'),
    monitor({ selector, namespaceSelector: { matchNames: ['shop'] } }, 'elsewhere'),
  ],
  fail: [
    monitor({ selector: { matchLabels: { app: 'api' } } }),
    monitor({ selector }, 'elsewhere'),
    monitor({ selector, namespaceSelector: { matchNames: ['elsewhere'] } }),
    monitor({}),
  ],
  unknown: [{ servicemonitors: undefined }, { ...monitor({ selector }), services: undefined }],
});
