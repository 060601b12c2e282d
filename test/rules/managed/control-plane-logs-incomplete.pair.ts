import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const rest = ['api', 'authenticator', 'controllerManager', 'scheduler'];
const on = (...types: string[]) => ({ types, enabled: true });
const off = (...types: string[]) => ({ types, enabled: false });

export default [
  {
    row: 'eks-control-plane-logging-all-types',
    provider: 'eks',
    at: ['cluster', 'logging'],
    pass: [
      { clusterLogging: [on('audit', ...rest)] },
      { clusterLogging: [off(), on('audit', 'api', 'scheduler'), on('authenticator', 'controllerManager')] },
    ],
    fail: [
      { clusterLogging: [on('audit', 'api'), off('authenticator', 'controllerManager', 'scheduler')] },
      { clusterLogging: [off('audit', ...rest)] },
      { clusterLogging: [] },
      absent,
    ],
  },
  ...aksPairs.logs,
  ...gkePairs.logs,
] satisfies readonly Pair[];
