import { randomFrom } from '../../bench/pods.ts';
import type { Loose, Pod } from './pod-places.ts';
import { baselineTraits } from './pod-traits.ts';
import { restrictedTraits } from './pod-traits-restricted.ts';

const traits = [...baselineTraits, ...restrictedTraits];

/** Minors of the standards' versions that a pod is judged by; 36 is what the server calls latest. */
export const minors = [0, 18, 19, 21, 22, 23, 24, 25, 27, 29, 31, 32, 34, 35, 36] as const;

export interface GeneratedPod {
  readonly minor: number;
  readonly pod: Pod;
  /** To be added to the pod through the ephemeralcontainers subresource. */
  readonly ephemeral?: Loose;
}

export interface Draw {
  (): number;
  one<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** A valid pod: nothing wrong, one trait of the standards or several, each as it is allowed and as it is not. */
export function generatedPod(seed: number, index: number): GeneratedPod {
  const random = randomFrom(seed * 10_000 + index);
  const draw: Draw = Object.assign(random, {
    one: <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T,
    chance: (share: number) => random() < share,
  });
  const any = draw.chance(0.3) ? 36 : draw.one(minors);
  const ephemeral = index % 7 === 6;
  const windows = draw.chance(ephemeral ? 0.1 : 0.12) && (any >= 25 || draw.chance(0.5));
  const pod = draw.chance(0.85) ? hardened(draw, windows) : plain(draw, windows);
  const usable = [...traits, ...traits.filter(({ often }) => often)].filter(
    (trait) => !(windows && trait.linux) && !(ephemeral && trait.pod),
  );
  // In turn, so that every trait comes alone often enough; the rest at random.
  const first = usable[Math.floor(index / 2) % usable.length] ?? draw.one(usable);
  const bad = index % 4 < 3;
  // A control that is younger than the version is none; it shall be there for most.
  const minor = any < (first.since ?? 0) && draw.chance(0.8) ? draw.one([34, 35, 36] as const) : any;
  const chosen = [{ trait: first, bad }];
  while (draw.chance(0.2)) chosen.push({ trait: draw.one(usable), bad: bad && draw.chance(0.4) });
  if (ephemeral) {
    const container: Loose = { name: 'debug', image: 'registry.example/debug:1', ...contextOf(draw, windows, pod) };
    for (const { trait, bad: wrong } of chosen)
      trait.apply({ pod, container, draw, wrong, windows, role: 'ephemeral' });
    return { minor, pod, ephemeral: container };
  }
  for (const { trait, bad: wrong } of chosen) {
    const [role, container] = draw.one(containersIn(pod));
    trait.apply({ pod, container, draw, wrong, windows, role });
  }
  return { minor, pod };
}

type Role = 'init' | 'sidecar' | 'main';
function containersIn({ spec }: Pod): [Role, Loose][] {
  return [
    ...(spec.containers as Loose[]).map((one): [Role, Loose] => ['main', one]),
    ...((spec.initContainers ?? []) as Loose[]).map((one): [Role, Loose] => [
      one.restartPolicy ? 'sidecar' : 'init',
      one,
    ]),
  ];
}

/** Passes restricted as far as its operating system lets it; fields stand at pod or container level. */
function hardened(draw: Draw, windows: boolean): Pod {
  const pod = plain(draw, windows);
  const context: Loose = {};
  if (draw.chance(0.7)) context.runAsNonRoot = true;
  if (!windows && draw.chance(0.7)) context.seccompProfile = { type: 'RuntimeDefault' };
  if (Object.keys(context).length) pod.spec.securityContext = context;
  for (const [, container] of containersIn(pod)) Object.assign(container, contextOf(draw, windows, pod));
  return pod;
}

function contextOf(draw: Draw, windows: boolean, { spec }: Pod): Loose {
  const shared = (spec.securityContext ?? {}) as Loose;
  const securityContext: Loose = {};
  if (!shared.runAsNonRoot || draw.chance(0.3)) securityContext.runAsNonRoot = true;
  if (!windows) {
    securityContext.allowPrivilegeEscalation = false;
    securityContext.capabilities = { drop: draw.one([['ALL'], ['ALL', 'NET_RAW']]) };
    if (!shared.seccompProfile || draw.chance(0.3)) securityContext.seccompProfile = { type: 'RuntimeDefault' };
  }
  return { securityContext };
}

function plain(draw: Draw, windows: boolean): Pod {
  const container = (name: string): Loose => ({ name, image: 'registry.example/shop/web:1.4' });
  const initContainers = [
    ...(draw.chance(0.4) ? [container('setup')] : []),
    ...(draw.chance(0.4) ? [{ ...container('proxy'), restartPolicy: 'Always' }] : []),
  ];
  const os = windows ? { name: 'windows' } : draw.chance(0.3) ? { name: 'linux' } : undefined;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'subject' },
    spec: {
      containers: [container('web'), ...(draw.chance(0.3) ? [container('log')] : [])],
      ...(initContainers.length ? { initContainers } : {}),
      ...(os ? { os } : {}),
    },
  };
}
