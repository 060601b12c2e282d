import type {
  V1Container,
  V1CronJobSpec,
  V1DeploymentSpec,
  V1JobSpec,
  V1ObjectMeta,
  V1PodSpec,
  V1StatefulSetSpec,
} from '@kubernetes/client-node';
import type { Wire } from './wire.ts';

/** Where slimming met a secret: the pattern's name and the path, never the value. */
export interface SecretSign {
  /** From the container, the metadata or the object that holds the sign. */
  readonly path: readonly (string | number)[];
  readonly pattern: string;
}
interface Signed {
  readonly secretSigns?: readonly SecretSign[];
}

export type PodSpec = Wire<V1PodSpec>;
export type Container = Wire<V1Container> & Signed;
export type ObjectMeta = Wire<V1ObjectMeta> & Signed;
type Spec = Partial<
  Wire<V1DeploymentSpec & Pick<V1StatefulSetSpec, 'volumeClaimTemplates'> & V1JobSpec & Omit<V1CronJobSpec, 'suspend'>>
>;

/** The topmost object we read that runs pods, with what its running pods add (ephemeral and webhook-injected containers). */
export interface Workload {
  /** Kubernetes kind as written: `Deployment`, `Pod`, or an unread owner's own kind (`Rollout`). */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly podSpec: PodSpec;
  /** The object itself: of a pod the pod, else what holds the template. */
  readonly object: { readonly metadata?: ObjectMeta; readonly spec?: Spec };
  /** Labels and annotations that its pods get. */
  readonly podMeta: ObjectMeta;
  /** Path of podSpec inside the object: `['spec','template','spec']`. */
  readonly podSpecPath: readonly (string | number)[];
  /** Container list entries that only running pods have, once for all replicas. */
  readonly adopted: readonly { readonly list: ContainerList; readonly container: Container }[];
  /** It is a running pod that is something else than its template: of whom, and only what differs is told of it. */
  readonly differs?: Workload;
  /** Running pods read for it, and the nodes they are on (at most 20 names). */
  readonly pods: number;
  readonly nodes: readonly string[];
}

export const containerLists = ['initContainers', 'containers', 'ephemeralContainers'] as const;
export type ContainerList = (typeof containerLists)[number];

/** A container with the pod that it runs in: what a rule with target `container` receives. */
export type ContainerSubject = Container & {
  readonly pod: PodSpec;
  readonly workload: Workload;
};
