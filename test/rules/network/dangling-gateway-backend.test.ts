import rule from '../../../shared/rules/network/dangling-gateway-backend.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const services = [service({ ports: [{ port: 80 }] })];
const to = (...backendRefs: object[]) => ({
  services,
  httproutes: [{ metadata: { namespace: 'shop', name: 'web' }, spec: { rules: [{}, { backendRefs }] } }],
});

testObjectRule(rule, {
  pass: [
    to(),
    to({ name: 'web', port: 80 }),
    to({ group: '', kind: 'Service', name: 'web' }),
    to({ group: 'x.example', kind: 'Bucket', name: 'static' }),
  ],
  fail: [
    to({ name: 'api', port: 80 }),
    to({ name: 'web', port: 8080 }),
    to({ name: 'web', port: 80 }, { name: 'web', namespace: 'elsewhere' }),
    { ...to({ name: 'web' }), services: [] },
  ],
  unknown: [
    { ...to(), services: undefined },
    { udproutes: undefined, ...to() },
  ],
});
