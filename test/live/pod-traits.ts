import { alone, contextIn, either, hasSysctls, hostPath, type Loose, type Trait, volume } from './pod-places.ts';
import { inTree, portable } from './pod-values.ts';

/** Every field of the standards that more than one control looks at, or baseline alone, with the values around the border. */
export const baselineTraits: readonly Trait[] = [
  {
    linux: true,
    apply({ container, wrong }) {
      const context = contextIn(container);
      context.privileged = wrong;
      // Validation: what is privileged cannot be kept from more privileges.
      if (wrong) context.allowPrivilegeEscalation = undefined;
    },
  },
  {
    linux: true,
    pod: true,
    apply(place) {
      const { pod, draw, wrong } = place;
      const field = draw.one(['hostPID', 'hostIPC', 'hostNetwork']);
      if (alone(place) && !(wrong && hasSysctls(pod))) pod.spec[field] = wrong;
    },
  },
  { pod: true, apply: ({ pod, draw, wrong }) => volume(pod, wrong ? hostPath(draw) : draw.one(portable)) },
  { pod: true, apply: ({ pod, draw, wrong }) => volume(pod, draw.one(wrong ? inTree : portable)) },
  {
    pod: true,
    apply({ pod, container, role, draw, wrong }) {
      if (role === 'ephemeral') return;
      const used = JSON.stringify(pod.spec).match(/containerPort/g)?.length ?? 0;
      const port: Loose = { containerPort: 8_080 + used };
      if (wrong && !pod.spec.hostNetwork) port.hostPort = 8_080 + used;
      else if (draw.chance(0.5) && !pod.spec.hostNetwork) port.hostPort = 0;
      container.ports = [...((container.ports as Loose[]) ?? []), port];
    },
  },
  {
    linux: true,
    apply({ container, draw, wrong }) {
      const context = contextIn(container);
      const added = wrong
        ? draw.one([
            ['NET_RAW'],
            ['SYS_PTRACE'],
            ['net_bind_service'],
            ['CAP_CHOWN'],
            ['ALL'],
            ['NET_ADMIN', 'CHOWN'],
            ['chown'],
          ])
        : draw.one([['NET_BIND_SERVICE'], [], ['NET_BIND_SERVICE'], ['CHOWN'], ['AUDIT_WRITE', 'SETUID'], ['MKNOD']]);
      context.capabilities = { ...(context.capabilities as Loose), add: added };
    },
  },
  {
    linux: true,
    apply({ container, draw, wrong }) {
      const drop = wrong
        ? draw.one([['all'], [], ['NET_RAW'], ['CAP_ALL'], undefined])
        : draw.one([['ALL'], ['CHOWN', 'ALL']]);
      const context = contextIn(container);
      context.capabilities = { ...(context.capabilities as Loose), drop };
    },
  },
  {
    pod: true,
    apply(place) {
      const { pod, draw, wrong, container, windows } = place;
      const options = (hostProcess: boolean) => ({
        hostProcess,
        ...(draw.chance(0.3) ? { runAsUserName: 'app' } : {}),
      });
      if (pod.spec.os && !windows) return;
      const whole = (pod.spec.securityContext as Loose | undefined)?.windowsOptions;
      if (whole) return;
      if (!wrong) contextIn(container).windowsOptions = options(false);
      else if (alone(place) && windows) {
        // All containers of a pod are, or none; and they have the network of the node.
        pod.spec.hostNetwork = true;
        for (const one of [...(pod.spec.containers as Loose[]), ...((pod.spec.initContainers ?? []) as Loose[])])
          if (one.securityContext) (one.securityContext as Loose).windowsOptions = undefined;
        contextIn(pod.spec).windowsOptions = options(true);
      }
    },
  },
  {
    linux: true,
    apply(place) {
      const { pod, container, role, draw, wrong } = place;
      if (role !== 'ephemeral' && draw.chance(0.35)) {
        const value = wrong ? 'unconfined' : draw.one(['runtime/default', 'localhost/mine']);
        const key = `container.apparmor.security.beta.kubernetes.io/${container.name}`;
        const context = contextIn(container);
        if (!context.appArmorProfile && !contextIn(pod.spec).appArmorProfile)
          pod.metadata.annotations = { ...pod.metadata.annotations, [key]: value };
        return;
      }
      if (pod.metadata.annotations) return;
      const good = draw.one([{ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'mine' }]);
      either(place).appArmorProfile = wrong ? { type: 'Unconfined' } : good;
    },
  },
  {
    linux: true,
    often: true,
    apply(place) {
      const { draw, wrong } = place;
      either(place).seLinuxOptions = wrong
        ? draw.one([
            { type: 'spc_t' },
            { user: 'root' },
            { role: 'sysadm_r' },
            { type: 'container_engine_t' },
            { type: 'container_t', user: 'u' },
          ])
        : draw.one([
            { type: 'container_t' },
            { level: 's0:c1,c2' },
            { type: 'container_kvm_t', level: 's0' },
            {},
            { type: '', user: '' },
          ]);
    },
  },
  {
    linux: true,
    pod: true,
    apply(place) {
      const { pod, container, wrong, draw } = place;
      const { hostNetwork, hostPID, hostIPC, volumes } = pod.spec;
      const shared = hostNetwork || hostPID || hostIPC || JSON.stringify(volumes ?? []).includes('hostPath');
      // Validation: Unmasked needs a user namespace of its own.
      if (wrong && !shared && !place.windows) {
        pod.spec.hostUsers = false;
        contextIn(container).procMount = 'Unmasked';
      } else contextIn(container).procMount = draw.one(['Default', undefined]);
    },
  },
];
