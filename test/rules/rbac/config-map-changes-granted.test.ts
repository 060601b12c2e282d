import rule from '../../../shared/rules/rbac/config-map-changes-granted.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { held } from '../roles.ts';
import { testObjectRule, testRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: [''], resources: ['configmaps'], verbs });

testObjectRule(
  rule,
  {
    pass: [
      held('cluster', may('get', 'list')),
      held('shop', may('update')),
      held('kube-system', { ...may('update'), resourceNames: ['leader'] }),
    ],
    fail: {
      high: [held('kube-system', { ...may('update'), resourceNames: ['coredns'] }), held('cluster', may('patch'))],
      info: [held('kube-system', { ...may('create'), resourceNames: ['aws-auth'] })],
    },
  },
  'eks',
);

const mapped = (authenticationMode: 'CONFIG_MAP' | 'API_AND_CONFIG_MAP' | 'API') =>
  snapshot(held('kube-system', may('update')), changed(goodCluster('eks'), { native: { authenticationMode } }));
testRule<'grant', 'CONFIG_MAP' | 'API_AND_CONFIG_MAP'>(
  rule,
  { pass: [], fail: { critical: ['CONFIG_MAP', 'API_AND_CONFIG_MAP'] } },
  (mode) => [mapped(mode)],
);
testRule<'grant', 'API'>(rule, { pass: [], fail: { high: ['API'] } }, (mode) => [mapped(mode)]);
