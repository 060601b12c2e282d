import type { Snapshot } from '../../model/snapshot.ts';
import { agentNamespaces } from './agents.ts';
import { type Capability, line, need, shaped, wideNeed } from './need.ts';

const write = 'create update patch';
const change = 'create update patch delete';
const admission = 'admissionregistration.k8s.io';
const networking = 'networking.k8s.io';
const maps = line('config-map-changes-granted');
const network = line('network-changes-granted');
const webhooks = line('webhook-changes-granted');
const policies = line('admission-changes-granted');
const events = line('event-deletion-granted');
const deletion = line('deletion-granted');
const disruption = line('control-disruption-granted');
const agents = line('agent-changes-granted');

const onEks = ({ cluster }: Snapshot) => cluster?.ref.provider === 'eks';
/** EKS reads aws-auth unless it is told to read access entries alone; what it does not say counts as yes. */
const mapped = (snapshot: Snapshot) => {
  const native = snapshot.cluster?.native;
  return onEks(snapshot) && !(native?.provider === 'eks' && native.authenticationMode === 'API');
};
const system = (_: Snapshot, namespace: string | undefined) => namespace === undefined || namespace === 'kube-system';

/** Sections D (the rest), E and F of the facts: what steers the cluster, and what hides or destroys. */
export const clusterCapabilities: readonly Capability[] = [
  {
    ...maps(
      'R62',
      'high high -',
      'answer the name queries of every pod',
      need('update patch', 'core', 'configmaps', (name) => /^(coredns|coredns-custom|kube-dns)$/.test(name)),
    ),
    where: system,
  },
  {
    ...maps(
      'R63',
      'critical critical -',
      'map itself to system:masters in aws-auth',
      need(write, 'core', 'configmaps', (name) => name === 'aws-auth'),
    ),
    where: (snapshot, namespace) => mapped(snapshot) && system(snapshot, namespace),
  },
  {
    ...maps(
      'R63',
      'info info -',
      'write aws-auth, which this cluster does not read',
      need(write, 'core', 'configmaps', (name) => name === 'aws-auth'),
    ),
    where: (snapshot, namespace) => onEks(snapshot) && !mapped(snapshot) && system(snapshot, namespace),
  },
  network('R64', 'medium medium low', 'draw traffic of others to itself by a service', need(write, 'core', 'services')),
  network(
    'R64',
    'medium medium low',
    'draw traffic of others to itself by a load balancer’s status',
    need('update patch', 'core', 'services/status'),
  ),
  network(
    'R65',
    'medium medium low',
    'send the traffic of a service elsewhere',
    need(change, 'core discovery.k8s.io', 'endpoints endpointslices'),
  ),
  ...(
    [
      [networking, 'ingresses'],
      ['gateway.networking.k8s.io', 'gateways httproutes referencegrants'],
      ['networking.istio.io', 'virtualservices gateways envoyfilters'],
    ] as const
  ).map(([group, kinds]) =>
    network('R66', 'high high medium', 'publish services to the outside', need(change, group, kinds)),
  ),
  ...(
    [
      [networking, 'networkpolicies'],
      ['cilium.io', 'ciliumnetworkpolicies ciliumclusterwidenetworkpolicies'],
      ['crd.projectcalico.org projectcalico.org', 'networkpolicies globalnetworkpolicies'],
    ] as const
  ).map(([groups, kinds]) =>
    network('R67', 'medium medium low', 'lift the isolation of pods', need('update patch delete', groups, kinds)),
  ),
  {
    ...network(
      'R68',
      'high high high',
      'let pods act as the node towards Azure',
      need('create patch', 'aadpodidentity.k8s.io', 'azurepodidentityexceptions'),
    ),
    where: ({ cluster }) => cluster?.ref.provider === 'aks',
  },
  {
    ...network(
      'R68',
      'high high high',
      'run pods that act as the node towards Azure',
      need('get list', 'aadpodidentity.k8s.io', 'azurepodidentityexceptions'),
      need('create', 'core', 'pods'),
    ),
    where: ({ cluster }) => cluster?.ref.provider === 'aks',
  },
  webhooks(
    'R69',
    'critical - -',
    'change every object on its way into the cluster',
    wideNeed(write, admission, 'mutatingwebhookconfigurations', () => true),
  ),
  webhooks(
    'R70',
    'high - -',
    'read every object on its way, or switch a policy off',
    wideNeed(change, admission, 'validatingwebhookconfigurations', () => true),
  ),
  webhooks(
    'R70',
    'high - -',
    'switch a mutating webhook off',
    wideNeed('delete', admission, 'mutatingwebhookconfigurations', () => true),
  ),
  policies(
    'R71',
    'critical - -',
    'change every object by a policy of its own',
    wideNeed(write, admission, 'mutatingadmissionpolicies mutatingadmissionpolicybindings'),
  ),
  policies(
    'R71',
    'high - -',
    'switch admission policies off',
    wideNeed(change, admission, 'validatingadmissionpolicies validatingadmissionpolicybindings'),
  ),
  policies('R72', 'high - -', 'answer for a whole API group', wideNeed(write, 'apiregistration.k8s.io', 'apiservices')),
  policies(
    'R73',
    'medium - -',
    'rewrite custom objects by a conversion webhook',
    wideNeed('update patch', 'apiextensions.k8s.io', 'customresourcedefinitions'),
  ),
  policies(
    'R74',
    'high high high',
    'exempt itself from policies',
    need(change, 'kyverno.io policies.kyverno.io', 'policyexceptions policies clusterpolicies'),
  ),
  policies(
    'R74',
    'high high high',
    'exempt itself from policies',
    shaped(
      (rule) =>
        !!rule.apiGroups?.some((group) => /^(constraints|templates)\.gatekeeper\.sh$/.test(group)) &&
        ['*', ...change.split(' ')].some((verb) => rule.verbs.includes(verb)),
    ),
  ),
  {
    ...agents('R77', 'high high high', 'blind the runtime agent', need('update patch delete', 'apps', 'daemonsets')),
    where: watched,
  },
  {
    ...agents('R77', 'high high high', 'blind the runtime agent', need('delete deletecollection', 'core', 'pods')),
    where: watched,
  },
  events('R75', 'low low low', 'wipe events', need('delete deletecollection', 'core events.k8s.io', 'events')),
  ...(
    [
      ['core', 'secrets pods services persistentvolumeclaims'],
      ['apps', 'deployments replicasets daemonsets statefulsets'],
      ['batch', 'jobs cronjobs'],
    ] as const
  ).map(([group, kinds]) =>
    deletion('R76', 'high high low', 'delete workloads or their data', need('delete deletecollection', group, kinds)),
  ),
  deletion(
    'R76',
    'high - -',
    'delete namespaces or volumes',
    wideNeed('delete deletecollection', 'core', 'namespaces persistentvolumes'),
  ),
  {
    ...disruption(
      'R78',
      'low low -',
      'stall controllers by their leases',
      need(change, 'coordination.k8s.io', 'leases'),
    ),
    where: system,
  },
  disruption(
    'R78',
    'low - -',
    'starve the API server',
    wideNeed(change, 'flowcontrol.apiserver.k8s.io', 'flowschemas prioritylevelconfigurations'),
  ),
  disruption(
    'R78',
    'low - -',
    'push other pods off their nodes',
    wideNeed('create', 'scheduling.k8s.io', 'priorityclasses'),
  ),
  disruption('R78', 'low low low', 'lift quotas', need('delete', 'core', 'resourcequotas')),
];

function watched(snapshot: Snapshot, namespace: string | undefined): boolean {
  const found = agentNamespaces(snapshot);
  return namespace === undefined ? found.size > 0 : found.has(namespace);
}
