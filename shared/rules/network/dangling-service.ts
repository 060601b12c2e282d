import { Unknown } from '../../engine/known.ts';
import { workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { hasPairs } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-service',
  title: 'Service selects no pod',
  severity: 'low',
  target: 'service',
  needs: ['pods', ...templateKinds],
  controls: ['mitre:T1584'],
  covers: ['dangling-service'],
  profiles: ['hardened'],
  risk: 'Whoever may create pods here takes the name over by giving one these labels.',
  remediation: 'Change the selector to labels that the pods have, or delete the Service.',
  snippet: 'selector: {app: web}',
  check({ spec, metadata }, snapshot) {
    const selector = spec?.selector ?? {};
    if (spec?.type === 'ExternalName' || !Object.keys(selector).length) return undefined;
    const here = workloadsIn(snapshot).get(metadata?.namespace ?? '') ?? [];
    if (here.some(({ podMeta }) => hasPairs(selector, podMeta.labels))) return undefined;
    if (snapshot.samples.length) throw new Unknown('not every pod was read');
    return { path: ['spec', 'selector'], message: `no pod of ${metadata?.namespace} has these labels` };
  },
});
