import type { ProviderName } from '../model/cluster.ts';
import type { Violation } from '../model/rule.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { containersOf } from './workloads.ts';

interface Platform {
  /** `namespace/Kind/name` of what the cloud itself installs and upgrades. */
  readonly workloads: ReadonlySet<string>;
  /** Repositories that nobody but the cloud can push to. */
  readonly images: RegExp;
}

const system = (kind: string, names: string) => names.split(' ').map((name) => `kube-system/${kind}/${name}`);

/** Accounts of the EKS user guide's table of add-on image registries; in a region that is newer, nothing is eased. */
const eksRegistries = [
  ...['602401143452', '877085696533', '800184023465', '533267051163', '296578399912', '900889452093', '491585149902'],
  ...['151610086707', '333609536671', '121268973566', '918309763551', '961992271922', '590381155156', '455263428931'],
  ...['900612956339', '066635153087', '730335286997', '558608220178', '759879836304', '761377655185', '151742754352'],
  ...['013241004608', '877088126301'],
].join('|');

const platforms: { readonly [P in ProviderName]?: Platform } = {
  eks: {
    workloads: new Set(
      system(
        'DaemonSet',
        'aws-node kube-proxy ebs-csi-node efs-csi-node eks-pod-identity-agent eks-node-monitoring-agent',
      ),
    ),
    images: new RegExp(`^(${eksRegistries})\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.(com|com\\.cn|eu)/`),
  },
  gke: {
    workloads: new Set([
      ...system(
        'DaemonSet',
        'anetd calico-node fluentbit-gke gke-metadata-server gke-metrics-agent ip-masq-agent netd',
      ),
      ...system('DaemonSet', 'node-local-dns pdcsi-node nvidia-gpu-device-plugin'),
      ...system('Pod', 'kube-proxy'),
    ]),
    images: /^(gke\.gcr\.io|gcr\.io\/gke-release|[a-z0-9-]+-artifactregistry\.gcr\.io\/gke-release)\//,
  },
  aks: {
    workloads: new Set(
      system(
        'DaemonSet',
        'ama-logs azure-cni azure-cns azure-ip-masq-agent azure-npm cilium cloud-node-manager csi-azuredisk-node csi-azurefile-node kube-proxy',
      ),
    ),
    images: /^mcr\.microsoft\.com\//,
  },
};

/**
 * Weighs `info` where the workload is the cloud's own by exact name and every one of its containers runs an image that
 * only the cloud can publish: its owner cannot change it, and an intruder cannot hide behind the name.
 */
export function eased(violation: Violation, workload: Workload, { cluster }: Snapshot): Violation {
  const platform = cluster && platforms[cluster.ref.provider];
  if (!platform?.workloads.has(`${workload.namespace}/${workload.kind}/${workload.name}`)) return violation;
  for (const { container } of containersOf(workload))
    if (!platform.images.test(container.image ?? '')) return violation;
  return { ...violation, severity: 'info', message: `${violation.message} (part of the platform)` };
}
