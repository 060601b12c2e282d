import type { Draw } from './pods.ts';

export type Loose = { [field: string]: unknown };
export interface Pod extends Loose {
  readonly metadata: { name: string; annotations?: { [key: string]: string } };
  readonly spec: Loose;
}
export interface Place {
  readonly pod: Pod;
  readonly container: Loose;
  readonly role: 'init' | 'sidecar' | 'main' | 'ephemeral';
  readonly draw: Draw;
  /** As the standard forbids it; else as it allows it, as near as can be. */
  readonly wrong: boolean;
  readonly windows: boolean;
}
/** One field of the standards, and what it may hold. */
export interface Trait {
  /** Validation refuses it for Windows; it has no meaning for one container alone. */
  readonly linux?: true;
  readonly pod?: true;
  /** Minor of the first version that has the control. */
  readonly since?: number;
  /** Drawn twice as often: where validation or versions leave few that count. */
  readonly often?: true;
  apply(place: Place): void;
}

export const contextIn = (holder: Loose): Loose => {
  holder.securityContext ??= {};
  return holder.securityContext as Loose;
};
/** At pod or container level; an ephemeral container cannot change the pod. */
export const either = ({ pod, container, role, draw }: Place): Loose =>
  contextIn(role !== 'ephemeral' && draw.chance(0.4) ? pod.spec : container);
export const alone = ({ pod }: Place) => pod.spec.hostUsers !== false;

export const hasSysctls = ({ spec }: Pod) => !!(spec.securityContext as Loose | undefined)?.sysctls;
export const hostPath = (draw: Draw): Loose => ({ hostPath: { path: draw.one(['/', '/var/log', '/run/x']) } });
export function volume({ spec }: Pod, source: Loose): void {
  const volumes = (spec.volumes ?? []) as Loose[];
  if (spec.hostUsers === false && 'hostPath' in source) return;
  spec.volumes = [...volumes, { name: `v${volumes.length}`, ...source }];
}
