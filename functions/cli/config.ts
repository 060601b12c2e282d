import { write } from './print.ts';

/** A configuration that is accepted as it stands: every key, its default, and what it is for. */
export const example = `# kubesweep.yaml: every key is optional; without a file, every cloud whose credentials answer is swept.

# providers: [eks, gke, aks, kubeconfig]    # default: all whose credentials answer

eks:
  # accounts: ["111122223333"]              # or: organization: true (ListAccounts), or: profiles: [prod, dev]
  # role: kubesweep-read                    # assumed by name in every account but the caller's
  # regions: [eu-west-1]                    # default: the account's enabled regions
  # excludeAccounts: ["999988887777"]
  readAuthConfigMaps: false                 # may kube-system/aws-auth be read, by name

gke: {}
  # projects: [acme-web]                    # or: organization: "123456789012" (Cloud Asset)

aks:
  cloud: public                             # public, usgovernment, china
  # subscriptions: [00000000-0000-0000-0000-000000000000]   # or: tenant: … (Resource Graph)

kubeconfig: {}
  # path: ~/.kube/config
  # contexts: ["*"]                         # default: the current context

rules:
  profile: security                         # security, hardened, pss-baseline, pss-restricted, reliability, all
  skip: []
  severities: {}                            # rule: severity

select:
  excludeClusters: ["sandbox-*"]
  excludeNamespaces: []

sampling:
  maxPods: 20000                            # pods read in full up to this many a cluster

limits:
  concurrency: 8                            # clusters at a time
  timeout: 10m                              # per cluster

reports:
  out: ./kubesweep-out                      # s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, azblob://ACCOUNT/CONTAINER/PREFIX
  formats: [json, ndjson, html, markdown]
  failOn: never                             # critical, high, medium, low: exit 1
  minCoverage: 0                            # percent: exit 3 below it
  keepSnapshots: false

exceptions: []
# - rule: host-path-volume
#   cluster: shop-*
#   namespace: logging
#   resource: DaemonSet/fluent-bit
#   reason: reads /var/log, nothing else
#   owner: platform@acme.example
#   expires: 2027-06-30
`;

export const configExample = () => write(example);
