const rows: readonly (readonly [minor: number, version: string, kinds?: string])[] = [
  [16, 'extensions/v1beta1', 'DaemonSet Deployment ReplicaSet NetworkPolicy PodSecurityPolicy'],
  [16, 'apps/v1beta1'],
  [16, 'apps/v1beta2'],
  [22, 'extensions/v1beta1', 'Ingress'],
  [22, 'extensions/v1beta1'],
  [22, 'networking.k8s.io/v1beta1', 'Ingress IngressClass'],
  [22, 'rbac.authorization.k8s.io/v1alpha1'],
  [22, 'rbac.authorization.k8s.io/v1beta1'],
  [22, 'admissionregistration.k8s.io/v1beta1', 'ValidatingWebhookConfiguration MutatingWebhookConfiguration'],
  [22, 'apiextensions.k8s.io/v1beta1'],
  [22, 'apiregistration.k8s.io/v1beta1'],
  [22, 'authentication.k8s.io/v1beta1', 'TokenReview'],
  [22, 'authorization.k8s.io/v1beta1'],
  [22, 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest'],
  [22, 'coordination.k8s.io/v1beta1', 'Lease'],
  [22, 'scheduling.k8s.io/v1beta1', 'PriorityClass'],
  [22, 'storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment'],
  [25, 'batch/v1beta1', 'CronJob'],
  [25, 'discovery.k8s.io/v1beta1', 'EndpointSlice'],
  [25, 'events.k8s.io/v1beta1', 'Event'],
  [25, 'autoscaling/v2beta1'],
  [25, 'policy/v1beta1', 'PodDisruptionBudget PodSecurityPolicy'],
  [25, 'node.k8s.io/v1beta1', 'RuntimeClass'],
  [26, 'autoscaling/v2beta2'],
  [26, 'flowcontrol.apiserver.k8s.io/v1beta1'],
  [27, 'storage.k8s.io/v1beta1', 'CSIStorageCapacity'],
  [29, 'flowcontrol.apiserver.k8s.io/v1beta2'],
  [32, 'flowcontrol.apiserver.k8s.io/v1beta3'],
];

/** `version`, or `version/Kind`, to the minor that no longer serves it; from the Kubernetes deprecation guide. */
export const removed: ReadonlyMap<string, number> = new Map(
  rows.flatMap(([minor, version, kinds]) =>
    kinds ? kinds.split(' ').map((kind) => [`${version}/${kind}`, minor] as const) : [[version, minor] as const],
  ),
);
