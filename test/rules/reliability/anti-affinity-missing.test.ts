import rule from '../../../shared/rules/reliability/anti-affinity-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const term = (app: string, more: object = {}) => ({
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels: { app } },
  ...more,
});
const must = (one: object) => ({ requiredDuringSchedulingIgnoredDuringExecution: [one] as never });
const may = (one: object) => ({
  preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: one }] as never,
});
const of = (podAntiAffinity: object, replicas = 2) => {
  const { metadata, spec } = deployment({ ...goodPod, affinity: { podAntiAffinity } });
  return { deployments: [{ metadata, spec: { ...spec, replicas } }] as never };
};

testObjectRule(rule, {
  pass: [
    of(must(term('web'))),
    of(may(term('web'))),
    of({}, 1),
    of(must(term('web', { namespaces: ['shop'] }))),
    of(must(term('web', { namespaceSelector: {} }))),
  ],
  fail: [
    of({}),
    of(must(term('db'))),
    of(must({ ...term('web'), topologyKey: 'zone' })),
    of(may(term('web', { namespaces: ['bar'] }))),
  ],
});
