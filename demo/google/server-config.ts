/** What a location offers: standard support for 1.31 and later, extended support back to 1.29. */
export const serverConfig = {
  defaultClusterVersion: '1.33.4-gke.1245000',
  validMasterVersions: ['1.34.1-gke.1431000', '1.33.4-gke.1245000', '1.32.8-gke.1134000', '1.31.12-gke.1265000'],
  validNodeVersions: ['1.34.1-gke.1431000', '1.33.4-gke.1245000', '1.32.8-gke.1134000', '1.31.12-gke.1265000'],
  defaultImageType: 'COS_CONTAINERD',
  validImageTypes: ['COS_CONTAINERD', 'UBUNTU_CONTAINERD'],
  channels: [
    { channel: 'RAPID', defaultVersion: '1.34.1-gke.1431000', validVersions: ['1.34.1-gke.1431000'] },
    {
      channel: 'REGULAR',
      defaultVersion: '1.33.4-gke.1245000',
      validVersions: ['1.34.1-gke.1431000', '1.33.4-gke.1245000', '1.32.8-gke.1134000'],
    },
    {
      channel: 'STABLE',
      defaultVersion: '1.32.8-gke.1134000',
      validVersions: ['1.33.4-gke.1245000', '1.32.8-gke.1134000', '1.31.12-gke.1265000'],
    },
    {
      channel: 'EXTENDED',
      defaultVersion: '1.32.8-gke.1134000',
      validVersions: ['1.33.4-gke.1245000', '1.32.8-gke.1134000', '1.30.14-gke.1150000', '1.29.15-gke.1549000'],
    },
  ],
};
