const minor = (version: string, supportPlan: readonly string[], more: object = {}) => ({
  version,
  capabilities: { supportPlan },
  patchVersions: { [`${version}.2`]: { upgrades: [`${version}.3`] }, [`${version}.3`]: { upgrades: [] } },
  ...more,
});

/** What a location offers: three minors for everybody, older ones for long-term support, one preview. */
export const kubernetesVersions = {
  values: [
    minor('1.36', ['KubernetesOfficial'], { isPreview: true }),
    minor('1.35', ['KubernetesOfficial', 'AKSLongTermSupport'], { isDefault: true }),
    minor('1.34', ['KubernetesOfficial', 'AKSLongTermSupport']),
    minor('1.33', ['KubernetesOfficial', 'AKSLongTermSupport']),
    minor('1.32', ['AKSLongTermSupport']),
    minor('1.31', ['AKSLongTermSupport']),
    minor('1.30', ['AKSLongTermSupport']),
  ],
};

/** A certificate and key that nobody may ask for: they would be cluster-admin. */
export const adminCanary = 'CANARY-cluster-admin-key';

/** As `listClusterUserCredential` answers: kubelogin under Entra (format exec), else a cluster-admin certificate. */
export function userKubeconfig(name: string, server: string, ca: string, exec: boolean): string {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const user = exec
    ? `exec:
      apiVersion: client.authentication.k8s.io/v1beta1
      command: kubelogin
      args: [get-token, --environment, AzurePublicCloud, --server-id, 6dae42f8-4368-4678-94ff-3960e28e3630]
      env: null
      provideClusterInfo: false`
    : `client-certificate-data: ${base64(adminCanary)}
    client-key-data: ${base64(adminCanary)}
    token: ${adminCanary}`;
  return `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: ${base64(ca)}
    server: ${server}
  name: ${name}
contexts:
- context:
    cluster: ${name}
    user: clusterUser_${name}
  name: ${name}
current-context: ${name}
preferences: {}
users:
- name: clusterUser_${name}
  user:
    ${user}
`;
}
