import rule from '../../../shared/rules/images/tiller-service.ts';
import { testObjectRule } from '../run.ts';

const service = (name: string, labels: Record<string, string> = {}, selector: Record<string, string> = {}) => ({
  services: [{ metadata: { namespace: 'a', name, labels }, spec: { selector } }],
});

testObjectRule(rule, {
  pass: [service('web'), service('distiller'), service('a', { app: 'helm' })],
  fail: [service('tiller-deploy'), service('a', { name: 'tiller' }), service('a', {}, { name: 'tiller' })],
});
