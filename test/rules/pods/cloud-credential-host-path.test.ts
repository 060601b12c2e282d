import rule from '../../../shared/rules/pods/cloud-credential-host-path.ts';
import { deployment, goodCluster, goodPod, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const on = (provider: 'eks' | 'gke' | 'aks' | 'kubeconfig', path: string) => ({ provider, path });

testRule(
  rule,
  {
    pass: [
      on('eks', '/data'),
      on('eks', '/.aws/config/good'),
      on('eks', '/etc/kubernetes'),
      on('gke', '/home/ec2-user/.aws'),
      on('aks', '/etc/ssl'),
    ],
    fail: [
      on('eks', '/home/ec2-user/.aws'),
      on('eks', '/home/ubuntu/.aws/credentials/'),
      on('gke', '/home/core/.config/gcloud'),
      on('aks', '/etc/kubernetes/azure.json'),
      on('aks', '/etc/kubernetes/'),
      on('kubeconfig', '/home/azureuser/.azure'),
      on('kubeconfig', '/.aws/config'),
    ],
  },
  ({ provider, path }) => [
    snapshot(
      { deployments: [deployment({ ...goodPod, volumes: [{ name: 'v', hostPath: { path } }] })] },
      goodCluster(provider),
    ),
  ],
);
