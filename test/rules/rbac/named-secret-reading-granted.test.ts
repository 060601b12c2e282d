import rule from '../../../shared/rules/rbac/named-secret-reading-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: [''], resources: ['secrets'], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('get')),
    held('cluster', { ...may('update'), resourceNames: ['shop-db'] }),
    held('cluster', { ...may('get'), resources: ['configmaps'], resourceNames: ['shop-db'] }),
  ],
  fail: {
    info: [
      held('shop', { ...may('get'), resourceNames: ['shop-db'] }),
      held('cluster', { ...may('watch'), resourceNames: ['shop-db'] }),
    ],
  },
});
