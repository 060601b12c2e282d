import type { Draw } from './pods.ts';

export type Loose = { [field: string]: unknown };
export interface Pod extends Loose {
  readonly metadata: { name: string; annotations?: { [key: string]: string } };
  readonly spec: Loose;
}
interface Place {
  readonly pod: Pod;
  readonly container: Loose;
  readonly role: 'init' | 'sidecar' | 'main' | 'ephemeral';
  readonly draw: Draw;
  /** As the standard forbids it; else as it allows it, as near as can be. */
  readonly wrong: boolean;
  readonly windows: boolean;
}
interface Trait {
  /** Validation refuses it for Windows; it has no meaning for one container alone. */
  readonly linux?: true;
  readonly pod?: true;
  /** Minor of the first version that has the control. */
  readonly since?: number;
  /** Drawn twice as often: where validation or versions leave few that count. */
  readonly often?: true;
  apply(place: Place): void;
}

const contextIn = (holder: Loose): Loose => {
  holder.securityContext ??= {};
  return holder.securityContext as Loose;
};
/** At pod or container level; an ephemeral container cannot change the pod. */
const either = ({ pod, container, role, draw }: Place): Loose =>
  contextIn(role !== 'ephemeral' && draw.chance(0.4) ? pod.spec : container);
const alone = ({ pod }: Place) => pod.spec.hostUsers !== false;

/** Every field of the standards, and the values around the border of what they allow. */
export const traits: readonly Trait[] = [
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

const hasSysctls = ({ spec }: Pod) => !!(spec.securityContext as Loose | undefined)?.sysctls;
const hostPath = (draw: Draw): Loose => ({ hostPath: { path: draw.one(['/', '/var/log', '/run/x']) } });
function volume({ spec }: Pod, source: Loose): void {
  const volumes = (spec.volumes ?? []) as Loose[];
  if (spec.hostUsers === false && 'hostPath' in source) return;
  spec.volumes = [...volumes, { name: `v${volumes.length}`, ...source }];
}

const portable: readonly Loose[] = [
  {},
  { emptyDir: {} },
  { configMap: { name: 'c' } },
  { secret: { secretName: 's' } },
  { downwardAPI: { items: [] } },
  { projected: { sources: [] } },
  { persistentVolumeClaim: { claimName: 'p' } },
  { csi: { driver: 'x.example' } },
  { image: { reference: 'registry.example/data:1' } },
  {
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
    },
  },
];
const inTree: readonly Loose[] = [
  { gcePersistentDisk: { pdName: 'd' } },
  { awsElasticBlockStore: { volumeID: 'v' } },
  { gitRepo: { repository: 'https://git.example/r' } },
  { nfs: { server: 'nfs.example', path: '/' } },
  { iscsi: { targetPortal: '1.2.3.4', iqn: 'iqn.2001-04.com.example:storage', lun: 0 } },
  { glusterfs: { endpoints: 'e', path: 'p' } },
  { rbd: { monitors: ['m'], image: 'i' } },
  { flexVolume: { driver: 'x/y' } },
  { cinder: { volumeID: 'v' } },
  { cephfs: { monitors: ['m'] } },
  { flocker: { datasetName: 'd' } },
  { fc: { targetWWNs: ['w'], lun: 0 } },
  { azureFile: { secretName: 's', shareName: 's' } },
  { vsphereVolume: { volumePath: 'p' } },
  { quobyte: { registry: 'r:1', volume: 'v' } },
  { azureDisk: { diskName: 'd', diskURI: 'https://x.example/d' } },
  { portworxVolume: { volumeID: 'v' } },
  { scaleIO: { gateway: 'https://g', system: 's', secretRef: { name: 's' }, volumeName: 'v' } },
  { storageos: { volumeName: 'v' } },
];
const safe = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
/** The first were allowed by later versions. */
const unsafe = [
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_notsent_lowat',
  'kernel.msgmax',
  'net.core.somaxconn',
  'vm.swappiness',
];
