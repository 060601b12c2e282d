import rule from '../../../shared/rules/network/dangling-ingress.ts';
import { ingress, service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const services = [service({ ports: [{ name: 'http', port: 80 }] })];
const to = (backend: object) => ({
  services,
  ingresses: [ingress({}, { defaultBackend: undefined, rules: [{ http: { paths: [{ backend }] } }, {}] })],
});
const port = (of: object, name = 'web') => to({ service: { name, port: of } });

testObjectRule(rule, {
  pass: [
    { services, ingresses: [ingress()] },
    port({ number: 80 }),
    port({ name: 'http' }),
    to({ resource: { kind: 'StorageBucket', name: 'static' } }),
    { ingresses: [ingress({}, { defaultBackend: undefined })] },
  ],
  fail: [
    { ingresses: [ingress()] },
    port({ number: 80 }, 'api'),
    port({ number: 8080 }),
    port({ name: 'https' }),
    { services: [{ ...service(), metadata: { namespace: 'elsewhere', name: 'web' } }], ingresses: [ingress()] },
  ],
  unknown: [{ services: undefined, ingresses: [ingress()] }, { ingresses: undefined }],
});
