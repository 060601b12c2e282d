import { flags, host, onlyFlags, type Platform } from './profile.ts';

/** Accounts of the EKS user guide's table of add-on image registries; in a region that is newer, nothing is exempt. */
const accounts = [
  ...['602401143452', '877085696533', '800184023465', '533267051163', '296578399912', '900889452093', '491585149902'],
  ...['151610086707', '333609536671', '121268973566', '918309763551', '961992271922', '590381155156', '455263428931'],
  ...['900612956339', '066635153087', '730335286997', '558608220178', '759879836304', '761377655185', '151742754352'],
  ...['013241004608', '877088126301'],
].join('|');

const probe = '/app/grpc-health-probe -addr=:50051 -connect-timeout=5s -rpc-timeout=5s';
const driver = '/var/lib/kubelet/plugins/ebs.csi.aws.com/';
const sealed = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true };

/** What Amazon EKS installs on nodes. */
export const eks: Platform = {
  registries: new RegExp(`^(${accounts})\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.(com|com\\.cn|eu)/`),
  addons: [
    {
      workload: 'kube-system/DaemonSet/aws-node',
      source: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/config/master/aws-k8s-cni.yaml',
      date: '2026-11-25',
      initContainers: [
        {
          name: 'aws-vpc-cni-init',
          repository: 'amazon-k8s-cni-init',
          securityContext: { privileged: true },
          mounts: [{ name: 'cni-bin-dir', mountPath: '/host/opt/cni/bin' }],
        },
      ],
      containers: [
        {
          name: 'aws-node',
          repository: 'amazon-k8s-cni',
          hooks: [probe],
          securityContext: { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] } },
          ports: [{ name: 'metrics', containerPort: 61678, hostPort: 61678 }],
          mounts: [
            { name: 'cni-bin-dir', mountPath: '/host/opt/cni/bin' },
            { name: 'cni-net-dir', mountPath: '/host/etc/cni/net.d' },
            { name: 'log-dir', mountPath: '/host/var/log/aws-routed-eni' },
            { name: 'run-dir', mountPath: '/var/run/aws-node' },
            { name: 'xtables-lock', mountPath: '/run/xtables.lock' },
          ],
        },
        {
          name: 'aws-eks-nodeagent',
          repository: 'amazon/aws-network-policy-agent',
          runs: onlyFlags,
          securityContext: { capabilities: { add: ['NET_ADMIN'] }, privileged: true },
          ports: [{ name: 'agentmetrics', containerPort: 8162, hostPort: 8162 }],
          mounts: [
            { name: 'cni-bin-dir', mountPath: '/host/opt/cni/bin' },
            { name: 'bpf-pin-path', mountPath: '/sys/fs/bpf' },
            { name: 'log-dir', mountPath: '/var/log/aws-routed-eni' },
            { name: 'run-dir', mountPath: '/var/run/aws-node' },
          ],
        },
      ],
      pod: {
        hostNetwork: true,
        volumes: [
          host('bpf-pin-path', '/sys/fs/bpf'),
          host('cni-bin-dir', '/opt/cni/bin'),
          host('cni-net-dir', '/etc/cni/net.d'),
          host('log-dir', '/var/log/aws-routed-eni'),
          host('run-dir', '/var/run/aws-node'),
          host('xtables-lock', '/run/xtables.lock'),
        ],
      },
    },
    {
      workload: 'kube-system/DaemonSet/kube-proxy',
      source: 'https://docs.aws.amazon.com/eks/latest/userguide/managing-kube-proxy.html',
      date: '2026-11-25',
      containers: [
        {
          name: 'kube-proxy',
          repository: 'eks/kube-proxy',
          runs: new RegExp(`^kube-proxy${flags}$`),
          securityContext: { privileged: true },
          ports: [{ name: 'metrics', containerPort: 10249, hostPort: 10249 }],
          mounts: [
            { name: 'varlog', mountPath: '/var/log' },
            { name: 'xtables-lock', mountPath: '/run/xtables.lock' },
            { name: 'lib-modules', mountPath: '/lib/modules', readOnly: true },
            { name: 'kubeconfig', mountPath: '/var/lib/kube-proxy/' },
            { name: 'config', mountPath: '/var/lib/kube-proxy-config/' },
          ],
        },
      ],
      pod: {
        hostNetwork: true,
        volumes: [
          host('varlog', '/var/log'),
          host('xtables-lock', '/run/xtables.lock'),
          host('lib-modules', '/lib/modules'),
          { name: 'kubeconfig', configMap: { name: 'kube-proxy' } },
          { name: 'config', configMap: { name: 'kube-proxy-config' } },
        ],
      },
    },
    {
      workload: 'kube-system/DaemonSet/eks-pod-identity-agent',
      source: 'https://github.com/aws/eks-pod-identity-agent/tree/main/charts/eks-pod-identity-agent',
      date: '2026-11-25',
      initContainers: [
        {
          name: 'eks-pod-identity-agent-init',
          repository: 'eks/eks-pod-identity-agent',
          runs: new RegExp(`^/go-runner /eks-pod-identity-agent initialize${flags}$`),
          securityContext: { privileged: true },
        },
      ],
      containers: [
        {
          name: 'eks-pod-identity-agent',
          repository: 'eks/eks-pod-identity-agent',
          runs: new RegExp(`^/go-runner /eks-pod-identity-agent server${flags}$`),
          securityContext: { capabilities: { add: ['CAP_NET_BIND_SERVICE'] } },
          ports: [
            { name: 'proxy', containerPort: 80, hostPort: 80 },
            { name: 'probes-port', containerPort: 2703, hostPort: 2703 },
          ],
        },
      ],
      pod: { hostNetwork: true },
    },
    {
      workload: 'kube-system/DaemonSet/ebs-csi-node',
      source: 'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/deploy/kubernetes/base/node.yaml',
      date: '2026-11-25',
      containers: [
        {
          name: 'ebs-plugin',
          repository: 'eks/aws-ebs-csi-driver',
          runs: new RegExp(`^node${flags}$`),
          hooks: ['/bin/aws-ebs-csi-driver pre-stop-hook'],
          securityContext: { privileged: true, readOnlyRootFilesystem: true },
          mounts: [
            { name: 'kubelet-dir', mountPath: '/var/lib/kubelet' },
            { name: 'plugin-dir', mountPath: '/csi' },
            { name: 'device-dir', mountPath: '/dev' },
          ],
        },
        {
          name: 'node-driver-registrar',
          repository: 'eks/csi-node-driver-registrar',
          runs: onlyFlags,
          hooks: [
            '/csi-node-driver-registrar --kubelet-registration-path=$(DRIVER_REG_SOCK_PATH) --mode=kubelet-registration-probe',
          ],
          securityContext: sealed,
          mounts: [
            { name: 'plugin-dir', mountPath: '/csi' },
            { name: 'registration-dir', mountPath: '/registration' },
            { name: 'probe-dir', mountPath: driver },
          ],
        },
        {
          name: 'liveness-probe',
          repository: 'eks/livenessprobe',
          runs: onlyFlags,
          securityContext: sealed,
          mounts: [{ name: 'plugin-dir', mountPath: '/csi' }],
        },
      ],
      pod: {
        securityContext: { fsGroup: 0, runAsGroup: 0, runAsNonRoot: false, runAsUser: 0 },
        volumes: [
          host('kubelet-dir', '/var/lib/kubelet'),
          host('plugin-dir', driver),
          host('registration-dir', '/var/lib/kubelet/plugins_registry/'),
          host('device-dir', '/dev'),
          { name: 'probe-dir', emptyDir: {} },
        ],
      },
    },
  ],
};
