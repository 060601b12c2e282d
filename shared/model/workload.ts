import type { V1Container, V1ObjectMeta, V1PodSpec } from '@kubernetes/client-node';
import type { Wire } from './wire.ts';

export type PodSpec = Wire<V1PodSpec>;
export type Container = Wire<V1Container>;
export type ObjectMeta = Wire<V1ObjectMeta>;

/** The topmost object we read that runs pods, with what its running pods add (ephemeral and webhook-injected containers). */
export interface Workload {
  /** Kubernetes kind as written: `Deployment`, `Pod`, or an unread owner's own kind (`Rollout`). */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly podSpec: PodSpec;
  /** Path of podSpec inside the object: `['spec','template','spec']`. */
  readonly podSpecPath: readonly (string | number)[];
  /** Container list entries that only running pods have, once for all replicas. */
  readonly adopted: readonly { readonly list: ContainerList; readonly container: Container }[];
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
