import type { Loose } from './pod-places.ts';

/** Volume sources that restricted allows, and those that it does not. */
export const portable: readonly Loose[] = [
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
export const inTree: readonly Loose[] = [
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
export const safe = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
/** The first were allowed by later versions. */
export const unsafe = [
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_notsent_lowat',
  'kernel.msgmax',
  'net.core.somaxconn',
  'vm.swappiness',
];
