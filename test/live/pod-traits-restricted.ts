import { contextIn, either, type Loose, type Trait } from './pod-places.ts';
import { safe, unsafe } from './pod-values.ts';

/** What baseline and restricted judge differently, and what is judged by age. */
export const restrictedTraits: readonly Trait[] = [
  {
    linux: true,
    apply(place) {
      const { draw, wrong, pod } = place;
      if (Object.keys(pod.metadata.annotations ?? {}).some((key) => key.includes('seccomp'))) return;
      either(place).seccompProfile = wrong
        ? { type: 'Unconfined' }
        : draw.one([{ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'a.json' }]);
    },
  },
  {
    linux: true,
    pod: true,
    apply({ pod, wrong }) {
      // Nothing set at all: what restricted minds and baseline does not.
      if (!wrong) return;
      for (const holder of [
        pod.spec,
        ...(pod.spec.containers as Loose[]),
        ...((pod.spec.initContainers ?? []) as Loose[]),
      ])
        if (holder.securityContext) (holder.securityContext as Loose).seccompProfile = undefined;
    },
  },
  {
    linux: true,
    pod: true,
    often: true,
    apply({ pod, draw, wrong }) {
      if (pod.spec.hostNetwork || pod.spec.hostIPC) return;
      const name = wrong ? draw.one(unsafe) : draw.one(safe);
      contextIn(pod.spec).sysctls = [{ name, value: name.includes('range') ? '0 1' : '1' }];
    },
  },
  {
    since: 34,
    often: true,
    pod: true,
    apply({ container, role, draw, wrong, windows: _ }) {
      if (role === 'init' || role === 'ephemeral') return;
      const host = wrong ? draw.one(['10.0.0.1', '127.0.0.1', 'other.example']) : draw.one([undefined, '']);
      const handler = draw.chance(0.5) ? { httpGet: { port: 80, path: '/', host } } : { tcpSocket: { port: 80, host } };
      const where = draw.one(['livenessProbe', 'readinessProbe', 'startupProbe', 'preStop', 'postStart']);
      if (where.startsWith('p')) container.lifecycle = { [where]: handler };
      else container[where] = handler;
    },
  },
  {
    linux: true,
    apply({ container, draw, wrong }) {
      const context = contextIn(container);
      if (!context.privileged) context.allowPrivilegeEscalation = wrong ? draw.one([true, undefined]) : false;
    },
  },
  {
    apply(place) {
      const { pod, container, role, draw, wrong } = place;
      const way = draw.one(['container', 'pod', 'none']);
      if (!wrong) contextIn(container).runAsNonRoot = true;
      else if (way === 'container' || role === 'ephemeral') contextIn(container).runAsNonRoot = false;
      else if (way === 'pod') contextIn(pod.spec).runAsNonRoot = false;
      else {
        contextIn(container).runAsNonRoot = undefined;
        if (pod.spec.securityContext) (pod.spec.securityContext as Loose).runAsNonRoot = undefined;
      }
    },
  },
  {
    since: 23,
    linux: true,
    apply(place) {
      // Validation has nothing against root and runAsNonRoot together; the kubelet has.
      either(place).runAsUser = place.wrong ? 0 : place.draw.one([1, 10_001]);
    },
  },
  {
    linux: true,
    pod: true,
    apply({ pod, draw }) {
      const { hostNetwork, hostPID, hostIPC } = pod.spec;
      if (!hostNetwork && !hostPID && !hostIPC)
        pod.spec.hostUsers = draw.chance(0.7) ? false : draw.one([true, undefined]);
      if (pod.spec.hostUsers !== false)
        for (const one of pod.spec.containers as Loose[])
          if (one.securityContext) (one.securityContext as Loose).procMount = undefined;
      if (draw.chance(0.5)) contextIn(pod.spec).runAsNonRoot = undefined;
    },
  },
  {
    linux: true,
    pod: true,
    apply({ pod, container, draw, wrong }) {
      // The annotations of old: judged before 1.19, ignored after.
      const value = wrong ? 'unconfined' : draw.one(['runtime/default', 'docker/default', 'localhost/x']);
      const key = draw.chance(0.5) ? 'pod' : `${container.name}`;
      const name =
        key === 'pod'
          ? 'seccomp.security.alpha.kubernetes.io/pod'
          : `container.seccomp.security.alpha.kubernetes.io/${key}`;
      // Validation: a field beside the annotation must say the same.
      for (const holder of [pod.spec, container])
        if (holder.securityContext) (holder.securityContext as Loose).seccompProfile = undefined;
      pod.metadata.annotations = { ...pod.metadata.annotations, [name]: value };
    },
  },
];
