import { servicesIn } from '../../engine/exposure.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-gateway-backend',
  title: 'Route leads to a Service that is not there',
  severity: 'low',
  target: 'route',
  needs: ['services'],
  controls: ['mitre:T1584'],
  covers: ['dangling-gateway-backend'],
  profiles: ['hardened'],
  risk: 'Whoever may create Services here takes over the host name by creating the missing one.',
  remediation: 'Change backendRefs to a Service and a port that exist, or delete the route.',
  check({ object: { spec, metadata } }, snapshot) {
    for (const [i, { backendRefs = [] }] of (spec?.rules ?? []).entries())
      for (const [j, { group, kind, name, namespace, port }] of backendRefs.entries()) {
        if (group || (kind !== undefined && kind !== 'Service')) continue;
        const path = ['spec', 'rules', i, 'backendRefs', j];
        const here = servicesIn(snapshot).get(namespace ?? metadata?.namespace ?? '') ?? [];
        const found = here.find((one) => one.metadata?.name === name);
        if (!found) return { path: [...path, 'name'], message: `there is no Service ${name}` };
        const missing = port !== undefined && !found.spec?.ports?.some((one) => one.port === port);
        if (missing) return { path: [...path, 'port'], message: `Service ${name} has no port ${port}` };
      }
    return undefined;
  },
});
