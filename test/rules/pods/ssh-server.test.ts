import rule from '../../../shared/rules/pods/ssh-server.ts';
import { deployment } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const web = (containerPort: number, protocol = 'TCP') =>
  deployment({ containers: [{ name: 'a', ports: [{ containerPort, protocol }] }] });
const service = (port: number, selector: object = { app: 'web' }, namespace = 'shop') => ({
  metadata: { namespace, name: 'ssh' },
  spec: { selector: selector as Record<string, string>, ports: [{ port, targetPort: port as never }] },
});
const of = (port: number, services?: ReturnType<typeof service>[], protocol?: string) => ({
  deployments: [web(port, protocol)],
  services,
});

testObjectRule(rule, {
  pass: [
    of(80, []),
    of(22, [], 'UDP'),
    of(80, [service(80), service(22, {}), service(22, { app: 'db' }), service(22, undefined, 'other')]),
  ],
  fail: [of(22, []), of(80, [service(22)]), of(80, [service(2222)])],
  unknown: [of(80)],
});
