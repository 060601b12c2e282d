import { absent, type Pair } from './pairs.ts';

type Row = Omit<Pair, 'provider'>;
const of = (...rows: readonly Row[]): readonly Pair[] => rows.map((row) => ({ provider: 'aks', ...row }));
const at = (...path: readonly (string | number)[]) => ['cluster', 'properties', ...path];
const api = (field: string) => at('apiServerAccessProfile', field);
const isPublic = [api('enablePrivateCluster'), false] as const;
const ranges = api('authorizedIPRanges');
const logs = ['diagnosticSettings', 0, 'properties', 'logs'];
const on = (...categories: readonly string[]) => categories.map((category) => ({ category, enabled: true }));
const off = (...categories: readonly string[]) => categories.map((category) => ({ category, enabled: false }));
const rest = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'guard'];
const skew = at('agentPoolProfiles', 1, 'currentOrchestratorVersion');

/** What proves on AKS the rules that three clouds share, by the rule. */
export const aksPairs = {
  endpointOpen: of(
    {
      row: 'aks-authorized-ip-ranges',
      given: [isPublic],
      at: ranges,
      pass: [['203.0.113.0/24'], ['0.0.0.0/32'], ['203.0.113.7']],
      fail: [[], null, absent],
      unknown: [['office']],
    },
    {
      row: 'aks-authorized-ip-ranges-open',
      given: [isPublic],
      at: ranges,
      pass: [['0.0.0.0/32']],
      fail: [['0.0.0.0/0'], ['203.0.113.7/32', '0.0.0.0/0'], ['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/1']],
    },
    {
      row: 'aks-authorized-ip-ranges',
      given: [[ranges, []]],
      at: api('enablePrivateCluster'),
      pass: [true],
      fail: [false, null, absent, 'true'],
    },
  ),
  endpointPublic: of({
    row: 'aks-private-cluster',
    at: at('apiServerAccessProfile'),
    pass: [{ enablePrivateCluster: true }],
    fail: [
      { enablePrivateCluster: false },
      { enableVnetIntegration: true },
      { authorizedIPRanges: ['203.0.113.0/24'] },
    ],
  }),
  auditLog: of(
    {
      row: 'aks-audit-logs',
      at: logs,
      pass: [on('kube-audit'), on('kube-audit-admin'), [{ categoryGroup: 'allLogs', enabled: true }]],
      fail: [[], off('kube-audit', 'kube-audit-admin'), on(...rest), null],
    },
    {
      row: 'aks-audit-logs',
      at: ['diagnosticSettings', 0, 'properties', 'workspaceId'],
      pass: ['w'],
      fail: [null, absent],
    },
  ),
  logs: of({
    row: 'aks-platform-logs',
    at: logs,
    pass: [on('kube-audit', ...rest), [{ categoryGroup: 'allLogs', enabled: true }]],
    fail: [on('kube-audit'), off(...rest), on('kube-apiserver', 'guard')],
  }),
  version: of({
    row: 'aks-version-supported',
    at: at('currentKubernetesVersion'),
    pass: ['1.35.1', '1.33.0', null],
    fail: ['1.32.9', '1.20.1', '1.3.1'],
    unknown: ['latest'],
  }),
  networkPolicy: of({
    row: 'aks-network-policy',
    objects: { daemonsets: [] },
    at: at('networkProfile'),
    pass: [
      { networkPlugin: 'azure', networkPolicy: 'azure' },
      { networkPlugin: 'azure', networkPolicy: 'Calico' },
      { networkPlugin: 'azure', networkPolicy: 'cilium' },
    ],
    fail: [{ networkPlugin: 'azure' }, { networkPlugin: 'azure', networkPolicy: 'none' }],
    unknown: [{ networkPlugin: 'none' }, { networkPlugin: 'azure', networkPolicy: 'next' }, null],
  }),
  lagging: of({
    row: 'aks-nodepool-version-skew',
    at: skew,
    pass: ['1.34.2', '1.33.1', null],
    fail: ['1.32.4', '1.30.0'],
    unknown: ['old'],
  }),
  publicIps: of({
    row: 'aks-node-public-ip',
    at: at('agentPoolProfiles', 1, 'enableNodePublicIP'),
    pass: [false, null, absent],
    fail: [true],
  }),
  secretsKey: of({
    row: 'aks-kms-etcd',
    given: [[at('currentKubernetesVersion'), '1.32.9']],
    at: at('securityProfile'),
    pass: [{ azureKeyVaultKms: { enabled: true, keyId: 'https://kv.vault.azure.net/keys/k' } }],
    fail: [{ azureKeyVaultKms: { enabled: false } }, {}, null, absent],
  }),
  workloadIdentity: of(
    {
      row: 'aks-workload-identity',
      objects: { serviceaccounts: [] },
      at: at('oidcIssuerProfile'),
      pass: [{ enabled: true }],
      fail: [{ enabled: false }, null, absent],
    },
    {
      row: 'aks-workload-identity',
      objects: { serviceaccounts: [] },
      at: at('securityProfile', 'workloadIdentity'),
      pass: [{ enabled: true }],
      fail: [{ enabled: false }, null, absent],
    },
  ),
  tags: of({
    row: 'aks-tags',
    at: ['cluster', 'tags'],
    pass: [{ team: 'shop' }, { 'hidden-x': 'y', team: 'shop' }],
    fail: [{}, null, absent],
  }),
} as const;
