import { careless, podSpec } from './containers.ts';
import type { Raw } from './lists.ts';

const eks = '602401143452.dkr.ecr.eu-central-1.amazonaws.com';
const host = (name: string, path: string, type = '') => ({ name, hostPath: { path, type } });
const mounts = (pairs: { readonly [name: string]: string }) =>
  Object.entries(pairs).map(([name, mountPath]) => ({ name, mountPath }));
const privileged = { privileged: true };

interface Shipped {
  readonly initContainers?: readonly Raw[];
  readonly containers: readonly Raw[];
  readonly volumes: readonly Raw[];
  readonly hostNetwork?: boolean;
  readonly securityContext?: Raw;
}

const cni = { 'cni-bin-dir': '/host/opt/cni/bin' };
const socket = { 'socket-dir': '/csi' };
const probe = {
  exec: { command: ['/app/grpc-health-probe', '-addr=:50051', '-connect-timeout=5s', '-rpc-timeout=5s'] },
};

/** Add-ons of the clouds as their public manifests have them; written apart from what judges them. */
const shipped: { readonly [name: string]: Shipped } = {
  'eks/aws-node': {
    initContainers: [
      careless('aws-vpc-cni-init', `${eks}/amazon-k8s-cni-init:v1.20.2`, {
        securityContext: privileged,
        volumeMounts: mounts(cni),
      }),
    ],
    containers: [
      careless('aws-node', `${eks}/amazon-k8s-cni:v1.20.2`, {
        livenessProbe: probe,
        readinessProbe: probe,
        ports: [{ name: 'metrics', containerPort: 61678, hostPort: 61678, protocol: 'TCP' }],
        securityContext: { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } },
        volumeMounts: mounts({
          ...cni,
          'cni-net-dir': '/host/etc/cni/net.d',
          'log-dir': '/host/var/log/aws-routed-eni',
          'run-dir': '/var/run/aws-node',
          'xtables-lock': '/run/xtables.lock',
        }),
      }),
      careless('aws-eks-nodeagent', `${eks}/amazon/aws-network-policy-agent:v1.2.6`, {
        args: ['--enable-ipv6=false', '--enable-network-policy=true'],
        securityContext: { ...privileged, capabilities: { add: ['NET_ADMIN'] } },
        volumeMounts: mounts({
          ...cni,
          'bpf-pin-path': '/sys/fs/bpf',
          'log-dir': '/var/log/aws-routed-eni',
          'run-dir': '/var/run/aws-node',
        }),
      }),
    ],
    volumes: [
      host('bpf-pin-path', '/sys/fs/bpf'),
      host('cni-bin-dir', '/opt/cni/bin'),
      host('cni-net-dir', '/etc/cni/net.d'),
      host('log-dir', '/var/log/aws-routed-eni', 'DirectoryOrCreate'),
      host('run-dir', '/var/run/aws-node', 'DirectoryOrCreate'),
      host('xtables-lock', '/run/xtables.lock'),
    ],
  },
  'eks/kube-proxy': {
    containers: [
      careless('kube-proxy', `${eks}/eks/kube-proxy:v1.33.3-eksbuild.4`, {
        command: ['kube-proxy', '--v=2', '--config=/var/lib/kube-proxy-config/config'],
        securityContext: privileged,
        volumeMounts: mounts({
          varlog: '/var/log',
          'xtables-lock': '/run/xtables.lock',
          'lib-modules': '/lib/modules',
          kubeconfig: '/var/lib/kube-proxy/',
          config: '/var/lib/kube-proxy-config/',
        }),
      }),
    ],
    volumes: [
      host('varlog', '/var/log'),
      host('xtables-lock', '/run/xtables.lock', 'FileOrCreate'),
      host('lib-modules', '/lib/modules'),
      { name: 'kubeconfig', configMap: { name: 'kube-proxy', defaultMode: 420 } },
      { name: 'config', configMap: { name: 'kube-proxy-config', defaultMode: 420 } },
    ],
  },
  'gke/netd': {
    initContainers: [
      careless('install-cni', 'gke.gcr.io/netd-init:v1.33.0', {
        command: ['sh', '/install-cni.sh'],
        volumeMounts: mounts({ 'cni-net-dir': '/host/etc/cni/net.d' }),
      }),
    ],
    containers: [
      careless('netd', 'gke.gcr.io/netd:v1.33.0', {
        args: ['--enable-policy-routing=$(ENABLE_POLICY_ROUTING)', '--logtostderr'],
        securityContext: { ...privileged, capabilities: { add: ['NET_ADMIN'] } },
      }),
    ],
    volumes: [host('cni-net-dir', '/etc/cni/net.d')],
  },
  'aks/csi-azuredisk-node': {
    containers: [
      careless('liveness-probe', 'mcr.microsoft.com/oss/kubernetes-csi/livenessprobe:v2.15.0', {
        args: ['--csi-address=/csi/csi.sock', '--v=2'],
        volumeMounts: mounts(socket),
      }),
      careless('node-driver-registrar', 'mcr.microsoft.com/oss/kubernetes-csi/csi-node-driver-registrar:v2.13.0', {
        args: ['--csi-address=$(ADDRESS)', '--v=2'],
        volumeMounts: mounts({ ...socket, 'registration-dir': '/registration' }),
      }),
      careless('azuredisk', 'mcr.microsoft.com/oss/kubernetes-csi/azuredisk-csi:v1.33.2', {
        args: ['--v=5', '--endpoint=$(CSI_ENDPOINT)', '--metrics-address=0.0.0.0:29605'],
        securityContext: privileged,
        volumeMounts: mounts({ ...socket, 'mountpoint-dir': '/var/lib/kubelet/', 'device-dir': '/dev' }),
      }),
    ],
    volumes: [
      host('socket-dir', '/var/lib/kubelet/plugins/disk.csi.azure.com', 'DirectoryOrCreate'),
      host('mountpoint-dir', '/var/lib/kubelet/', 'DirectoryOrCreate'),
      host('registration-dir', '/var/lib/kubelet/plugins_registry/', 'DirectoryOrCreate'),
      host('device-dir', '/dev', 'Directory'),
    ],
  },
};

/** The pod spec of a cloud's agent, by `FLAVOUR/NAME`; undefined where no public manifest says what it is. */
export function addon(flavour: string, name: string): Raw | undefined {
  const spec = shipped[`${flavour}/${name}`];
  return (
    spec &&
    podSpec(spec.containers, {
      hostNetwork: true,
      ...spec,
      priorityClassName: 'system-node-critical',
      serviceAccountName: name,
      automountServiceAccountToken: true,
      securityContext: spec.securityContext ?? {},
      tolerations: [{ operator: 'Exists' }],
    })
  );
}
