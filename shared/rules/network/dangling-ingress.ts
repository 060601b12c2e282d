import { servicesIn } from '../../engine/exposure.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-ingress',
  title: 'Ingress leads to a Service or port that is not there',
  severity: 'low',
  target: 'ingress',
  needs: ['services'],
  controls: ['mitre:T1584'],
  covers: ['dangling-ingress'],
  profiles: ['hardened'],
  risk: 'Whoever may create Services here takes over the host name and path by creating the missing one.',
  remediation: 'Change the backend to a Service and a port that exist, or remove the path.',
  check({ spec, metadata }, snapshot) {
    const backends = [
      [spec?.defaultBackend, ['spec', 'defaultBackend']] as const,
      ...(spec?.rules ?? []).flatMap(({ http }, i) =>
        (http?.paths ?? []).map(
          ({ backend }, j) => [backend, ['spec', 'rules', i, 'http', 'paths', j, 'backend']] as const,
        ),
      ),
    ];
    const here = servicesIn(snapshot).get(metadata?.namespace ?? '') ?? [];
    for (const [backend, path] of backends) {
      if (!backend?.service) continue;
      const { name, port } = backend.service;
      const found = here.find((one) => one.metadata?.name === name);
      if (!found) return { path: [...path, 'service', 'name'], message: `there is no Service ${name}` };
      const has = found.spec?.ports?.some((one) => (port?.name ? one.name === port.name : one.port === port?.number));
      if (port && !has && found.spec?.type !== 'ExternalName')
        return {
          path: [...path, 'service', 'port'],
          message: `Service ${name} has no port ${port.name ?? port.number}`,
        };
    }
    return undefined;
  },
});
