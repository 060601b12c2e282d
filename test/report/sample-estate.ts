import type { ClusterRef, ProviderName } from '../../shared/model/cluster.ts';

/** What an attacker may choose: each must come out as text, whole or shortened, and do nothing. */
export const hostile = {
  script: '<script>globalThis.pwned=1</script>',
  handler: '"><img src=x onerror="globalThis.pwned=1">',
  closer: '</script><script>globalThis.pwned=1</script>',
  formula: '=HYPERLINK("http://evil.example","x")',
  ansi: '\u001b[31mred\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007\u009b2J',
  bidi: 'admin\u202egnp.exe\u2066\u200b',
  long: `${'n'.repeat(126)}.${'m'.repeat(126)}`,
  proto: '__proto__',
  markdown: '[click](http://evil.example) ![i](https://evil.example/i.png) @everyone #12 | `x` www.evil.example a@b.co',
  workflow: '::set-output name=x::1\n::error::owned',
  azure: '##vso[task.setvariable variable=x]y',
  separators: 'a\u2028b\u2029c\ud800d',
} as const;

const ref = (provider: ProviderName, account: string, region: string, name: string): ClusterRef => ({
  ...{ provider, account, region, name },
  id: {
    eks: `arn:aws:eks:${region}:${account}:cluster/${name}`,
    gke: `projects/${account}/locations/${region}/clusters/${name}`,
    aks: `/subscriptions/${account}/resourcegroups/rg-${region}/providers/microsoft.containerservice/managedclusters/${name}`,
    kubeconfig: `kubeconfig/${name}`,
  }[provider],
});
const azure = '7c1d5a52-4a7e-4a6a-9d28-5f2f3a1b7c90';
/** Nine clusters of four providers. */
export const refs = {
  prod: ref('eks', '111122223333', 'eu-west-1', 'prod-eu'),
  us: ref('eks', '111122223333', 'us-east-1', 'prod-us'),
  data: ref('gke', 'acme-data', 'europe-west4', 'analytics'),
  auto: ref('gke', 'acme-web', 'us-central1-b', 'autopilot-edge'),
  pay: ref('aks', azure, 'westeurope', 'payments'),
  legacy: ref('aks', azure, 'northeurope', 'legacy-billing'),
  hostile: ref('kubeconfig', 'local', '', hostile.script),
  tidy: ref('eks', '444455556666', 'eu-central-1', 'platform-tools'),
  private: ref('gke', 'acme-data', 'europe-west4', 'vault-private'),
} as const;
