import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'rolling-update-missing',
  title: 'Deployment is replaced all at once',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['rolling-update-missing'],
  profiles: ['reliability'],
  risk: 'Every release is an outage.',
  remediation: 'Set strategy.type to RollingUpdate.',
  snippet: `strategy:
  type: RollingUpdate`,
  check: ({ kind, object }) =>
    kind === 'Deployment' && (object.spec?.strategy?.type ?? 'RollingUpdate') !== 'RollingUpdate'
      ? { ...onObject('spec', 'strategy', 'type'), message: `strategy.type is ${object.spec?.strategy?.type}` }
      : undefined,
});
