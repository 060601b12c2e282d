import { host, onlyFlags, type Platform } from './profile.ts';

/** What Azure Kubernetes Service installs on nodes. */
export const aks: Platform = {
  registries: /^mcr\.microsoft\.com\//,
  addons: [
    {
      workload: 'kube-system/DaemonSet/csi-azuredisk-node',
      source: 'https://github.com/kubernetes-sigs/azuredisk-csi-driver/blob/master/deploy/csi-azuredisk-node.yaml',
      date: '2026-11-25',
      containers: [
        {
          name: 'liveness-probe',
          repository: 'oss/kubernetes-csi/livenessprobe',
          runs: onlyFlags,
          mounts: [{ name: 'socket-dir', mountPath: '/csi' }],
        },
        {
          name: 'node-driver-registrar',
          repository: 'oss/kubernetes-csi/csi-node-driver-registrar',
          runs: onlyFlags,
          hooks: ['/bin/sh -c rm -rf /registration/disk.csi.azure.com-reg.sock /csi/csi.sock'],
          mounts: [
            { name: 'socket-dir', mountPath: '/csi' },
            { name: 'registration-dir', mountPath: '/registration' },
          ],
        },
        {
          name: 'azuredisk',
          repository: 'oss/kubernetes-csi/azuredisk-csi',
          runs: onlyFlags,
          securityContext: { privileged: true },
          ports: [
            { name: 'healthz', containerPort: 29603, hostPort: 29603 },
            { name: 'metrics', containerPort: 29605, hostPort: 29605 },
          ],
          mounts: [
            { name: 'socket-dir', mountPath: '/csi' },
            { name: 'mountpoint-dir', mountPath: '/var/lib/kubelet/' },
            { name: 'azure-cred', mountPath: '/etc/kubernetes/' },
            { name: 'msi', mountPath: '/var/lib/waagent/ManagedIdentity-Settings', readOnly: true },
            { name: 'device-dir', mountPath: '/dev' },
            { name: 'sys-devices-dir', mountPath: '/sys/bus/scsi/devices' },
            { name: 'scsi-host-dir', mountPath: '/sys/class/scsi_host/' },
          ],
        },
      ],
      pod: {
        hostNetwork: true,
        volumes: [
          host('socket-dir', '/var/lib/kubelet/plugins/disk.csi.azure.com'),
          host('mountpoint-dir', '/var/lib/kubelet/'),
          host('registration-dir', '/var/lib/kubelet/plugins_registry/'),
          host('azure-cred', '/etc/kubernetes/'),
          host('msi', '/var/lib/waagent/ManagedIdentity-Settings'),
          host('device-dir', '/dev'),
          host('sys-devices-dir', '/sys/bus/scsi/devices'),
          host('scsi-host-dir', '/sys/class/scsi_host/'),
        ],
      },
    },
  ],
};
