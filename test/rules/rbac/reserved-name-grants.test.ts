import rule from '../../../shared/rules/rbac/reserved-name-grants.ts';
import { bound, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const ann = { kind: 'User', name: 'ann' };
const lists = { apiGroups: [''], resources: ['secrets'], verbs: ['list'] };
const named = (name: string, rule = lists, where: Partial<Parameters<typeof bound>[2]> = {}) => ({
  clusterroles: held('nobody', rule).clusterroles,
  ...bound('helpers', [ann], { name, ...where }),
});

testObjectRule(rule, {
  pass: [
    named('ops'),
    named('eks:unheard-of', { ...lists, resources: ['configmaps'] }),
    bound('system:kube-scheduler', [{ kind: 'User', name: 'system:kube-scheduler' }], {
      name: 'system:kube-scheduler',
    }),
  ],
  fail: {
    critical: [named('system:backup'), named('gce:podsecuritypolicy:calico-sa'), named('eks:unheard-of')],
    high: [named('system:backup', lists, { namespace: 'shop' })],
    info: [{ clusterroles: held('nobody', lists, 'system:unheard-of').clusterroles }],
  },
});
