import rule from '../../../shared/rules/access/sweep-may-read-secrets.ts';
import { goodCluster, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'cluster', boolean | undefined>(
  rule,
  { pass: [false], fail: [true], unknown: [undefined] },
  (mayReadSecrets) =>
    (['eks', 'gke', 'aks', 'kubeconfig'] as const).map((provider) => ({
      ...snapshot({}, goodCluster(provider)),
      server: { version: 'v1.34.2', ready: true, mayReadSecrets },
    })),
);
