/** A resource of the Kubernetes API as discovery names it. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Minor release of Kubernetes that serves this version first. */
  readonly since: number;
}

const rows: readonly (readonly [groupVersion: string, cluster: string, namespaced: string, since?: number])[] = [
  [
    'v1',
    'namespaces:Namespace nodes:Node persistentvolumes:PersistentVolume',
    'pods:Pod services:Service serviceaccounts:ServiceAccount replicationcontrollers:ReplicationController ' +
      'resourcequotas:ResourceQuota limitranges:LimitRange configmaps:ConfigMap secrets:Secret events:Event ' +
      'endpoints:Endpoints persistentvolumeclaims:PersistentVolumeClaim',
  ],
  ['apps/v1', '', 'deployments:Deployment daemonsets:DaemonSet statefulsets:StatefulSet replicasets:ReplicaSet'],
  ['batch/v1', '', 'jobs:Job cronjobs:CronJob'],
  ['networking.k8s.io/v1', 'ingressclasses:IngressClass', 'ingresses:Ingress networkpolicies:NetworkPolicy'],
  [
    'rbac.authorization.k8s.io/v1',
    'clusterroles:ClusterRole clusterrolebindings:ClusterRoleBinding',
    'roles:Role rolebindings:RoleBinding',
  ],
  ['policy/v1', '', 'poddisruptionbudgets:PodDisruptionBudget'],
  ['autoscaling/v2', '', 'horizontalpodautoscalers:HorizontalPodAutoscaler'],
  ['storage.k8s.io/v1', 'storageclasses:StorageClass csidrivers:CSIDriver', ''],
  ['resource.k8s.io/v1', '', 'resourceclaims:ResourceClaim', 34],
  ['apiextensions.k8s.io/v1', 'customresourcedefinitions:CustomResourceDefinition', ''],
  [
    'admissionregistration.k8s.io/v1',
    'validatingwebhookconfigurations:ValidatingWebhookConfiguration ' +
      'mutatingwebhookconfigurations:MutatingWebhookConfiguration',
    '',
  ],
  [
    'admissionregistration.k8s.io/v1',
    'validatingadmissionpolicies:ValidatingAdmissionPolicy ' +
      'validatingadmissionpolicybindings:ValidatingAdmissionPolicyBinding',
    '',
    30,
  ],
  ['apiregistration.k8s.io/v1', 'apiservices:APIService', ''],
  ['argoproj.io/v1alpha1', '', 'rollouts:Rollout'],
  ['serving.knative.dev/v1', '', 'services:Service configurations:Configuration revisions:Revision'],
  ['keda.sh/v1alpha1', '', 'scaledjobs:ScaledJob'],
  ['tekton.dev/v1', '', 'tasks:Task taskruns:TaskRun'],
  [
    'apps.kruise.io/v1alpha1',
    '',
    'clonesets:CloneSet daemonsets:DaemonSet broadcastjobs:BroadcastJob advancedcronjobs:AdvancedCronJob',
  ],
  ['apps.kruise.io/v1beta1', '', 'statefulsets:StatefulSet'],
  [
    'gateway.networking.k8s.io/v1',
    '',
    'gateways:Gateway httproutes:HTTPRoute grpcroutes:GRPCRoute tlsroutes:TLSRoute tcproutes:TCPRoute udproutes:UDPRoute',
  ],
  ['networking.istio.io/v1', '', 'gateways:Gateway virtualservices:VirtualService'],
  ['monitoring.coreos.com/v1', '', 'servicemonitors:ServiceMonitor'],
  [
    'policy.networking.k8s.io/v1alpha1',
    'adminnetworkpolicies:AdminNetworkPolicy baselineadminnetworkpolicies:BaselineAdminNetworkPolicy',
    '',
  ],
  ['policy.networking.k8s.io/v1alpha2', 'clusternetworkpolicies:ClusterNetworkPolicy', ''],
  [
    'cilium.io/v2',
    'ciliumclusterwidenetworkpolicies:CiliumClusterwideNetworkPolicy',
    'ciliumnetworkpolicies:CiliumNetworkPolicy',
  ],
  ['crd.projectcalico.org/v1', 'globalnetworkpolicies:GlobalNetworkPolicy', 'networkpolicies:NetworkPolicy'],
];

/** Written apart from shared/kube/kinds.ts, so that lister and emulator cannot share a mistake. */
export const resources: readonly Resource[] = rows.flatMap(([groupVersion, cluster, namespaced, since = 0]) => {
  const [version = '', group = ''] = groupVersion.split('/').reverse();
  const of = (names: string, inNamespace: boolean) =>
    names
      .split(' ')
      .filter(Boolean)
      .map((pair) => {
        const [resource = '', kind = ''] = pair.split(':');
        return { group, version, resource, kind, namespaced: inNamespace, since };
      });
  return [...of(cluster, false), ...of(namespaced, true)];
});

export const resourceOf = (apiVersion: unknown, kind: unknown): Resource | undefined =>
  resources.find((r) => r.kind === kind && (r.group ? `${r.group}/${r.version}` : r.version) === apiVersion);
