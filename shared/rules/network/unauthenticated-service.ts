import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'unauthenticated-service',
  title: 'Service answers without asking who is there',
  severity: 'high',
  target: 'service',
  controls: ['mitre:T1190'],
  covers: ['unauthenticated-service'],
  profiles: ['hardened'],
  risk: 'Whoever reaches the Service reads and does all that it offers.',
  remediation: 'Serve it behind a proxy that asks for a login, or limit by network policies who may connect.',
  check({ metadata }, { facts, cluster }) {
    const { namespace, name } = metadata ?? {};
    const found = known(facts?.services, 'what probes found out of services (--facts)').find(
      (one) =>
        one.namespace === namespace &&
        one.name === name &&
        (one.cluster === undefined || one.cluster === cluster?.ref.name || one.cluster === cluster?.ref.id),
    );
    const authenticated = known(found?.authenticated, `whether ${namespace}/${name} asks for a login`);
    return authenticated ? undefined : { path: ['metadata', 'name'], message: 'a probe was answered without a login' };
  },
});
