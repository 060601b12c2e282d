import { flags, host, onlyFlags, type Platform } from './profile.ts';

/** What Google Kubernetes Engine installs on nodes. */
export const gke: Platform = {
  registries:
    /^(gke\.gcr\.io\/|gcr\.io\/gke-release\/|[a-z0-9-]+-artifactregistry\.gcr\.io\/gke-release\/gke-release\/)/,
  addons: [
    {
      workload: 'kube-system/Pod/kube-proxy',
      source: 'https://github.com/kubernetes/kubernetes/blob/master/cluster/gce/manifests/kube-proxy.manifest',
      date: '2026-11-25',
      containers: [
        {
          name: 'kube-proxy',
          repository: 'kube-proxy-amd64',
          runs: new RegExp(`^/bin/sh -c exec kube-proxy${flags} 1>>/var/log/kube-proxy\\.log 2>&1$`),
          securityContext: { capabilities: { add: ['NET_ADMIN', 'SYS_MODULE'] } },
          mounts: [
            { name: 'etc-ssl-certs', mountPath: '/etc/ssl/certs', readOnly: true },
            { name: 'usr-ca-certs', mountPath: '/usr/share/ca-certificates', readOnly: true },
            { name: 'varlog', mountPath: '/var/log' },
            { name: 'kubeconfig', mountPath: '/var/lib/kube-proxy/kubeconfig' },
            { name: 'iptableslock', mountPath: '/run/xtables.lock' },
            { name: 'lib-modules', mountPath: '/lib/modules', readOnly: true },
          ],
        },
      ],
      pod: {
        hostNetwork: true,
        volumes: [
          host('usr-ca-certs', '/usr/share/ca-certificates'),
          host('etc-ssl-certs', '/etc/ssl/certs'),
          host('kubeconfig', '/var/lib/kube-proxy/kubeconfig'),
          host('varlog', '/var/log'),
          host('iptableslock', '/run/xtables.lock'),
          host('lib-modules', '/lib/modules'),
        ],
      },
    },
    {
      workload: 'kube-system/DaemonSet/pdcsi-node',
      source:
        'https://github.com/kubernetes-sigs/gcp-compute-persistent-disk-csi-driver/blob/master/deploy/kubernetes/base/node_linux/node.yaml',
      date: '2026-11-25',
      containers: [
        {
          name: 'csi-driver-registrar',
          repository: 'csi-node-driver-registrar',
          runs: onlyFlags,
          mounts: [
            { name: 'plugin-dir', mountPath: '/csi' },
            { name: 'registration-dir', mountPath: '/registration' },
          ],
        },
        {
          name: 'gce-pd-driver',
          repository: 'gcp-compute-persistent-disk-csi-driver',
          runs: onlyFlags,
          securityContext: { privileged: true },
          mounts: [
            { name: 'kubelet-dir', mountPath: '/var/lib/kubelet' },
            { name: 'plugin-dir', mountPath: '/csi' },
            { name: 'device-dir', mountPath: '/dev' },
            { name: 'udev-rules-etc', mountPath: '/etc/udev' },
            { name: 'udev-rules-lib', mountPath: '/lib/udev' },
            { name: 'udev-socket', mountPath: '/run/udev' },
            { name: 'sys', mountPath: '/sys' },
            { name: 'lib-modules', mountPath: '/lib/modules' },
          ],
        },
      ],
      pod: {
        hostNetwork: true,
        volumes: [
          host('registration-dir', '/var/lib/kubelet/plugins_registry/'),
          host('kubelet-dir', '/var/lib/kubelet'),
          host('plugin-dir', '/var/lib/kubelet/plugins/pd.csi.storage.gke.io/'),
          host('device-dir', '/dev'),
          host('udev-rules-etc', '/etc/udev'),
          host('udev-rules-lib', '/lib/udev'),
          host('udev-socket', '/run/udev'),
          host('sys', '/sys'),
          host('lib-modules', '/lib/modules'),
        ],
      },
    },
    {
      workload: 'kube-system/DaemonSet/netd',
      source: 'https://github.com/GoogleCloudPlatform/netd/blob/master/netd.yaml',
      date: '2026-11-25',
      initContainers: [
        {
          name: 'install-cni',
          repository: 'netd-init',
          runs: /^sh \/install-cni\.sh$/,
          mounts: [{ name: 'cni-net-dir', mountPath: '/host/etc/cni/net.d' }],
        },
      ],
      containers: [
        {
          name: 'netd',
          repository: 'netd',
          runs: onlyFlags,
          securityContext: { privileged: true, capabilities: { add: ['NET_ADMIN'] } },
        },
      ],
      pod: { hostNetwork: true, volumes: [host('cni-net-dir', '/etc/cni/net.d')] },
    },
  ],
};
