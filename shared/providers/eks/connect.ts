import type { AwsCredentials, AwsSession } from '../../cloud/aws.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, Connection } from '../../model/cluster.ts';

/** Seconds that the URL inside a token may be used to ask STS; the API server accepts the token for 15 minutes. */
const expiresIn = 60;
const why = new Map<Cluster['status'], string>([
  ['creating', 'is still being created'],
  ['deleting', 'is being deleted'],
  ['failed', 'has failed'],
]);

/** The road to the API server. A private endpoint is not refused here: whoever runs inside the VPC reaches it. */
export async function connect(
  cluster: Cluster,
  enter: () => Promise<AwsSession>,
  now: () => Date = () => new Date(),
): Promise<Connection> {
  const { ref, status, endpoint, native } = cluster;
  const refuse = (detail: string, remedy: string) =>
    new RemoteError(`connect ${ref.name}`, 'unreachable', detail, { remedy });
  const reason = why.get(status);
  if (reason) throw refuse(`the cluster ${reason}`, 'Sweep again once its status is ACTIVE.');
  if (!endpoint.url || native?.provider !== 'eks' || !native.certificateAuthority) {
    throw refuse('EKS names no endpoint for it', 'A registered cluster is reached through a kubeconfig context.');
  }
  const session = await enter();
  const { region, name } = ref;
  return {
    url: endpoint.url,
    tls: { ca: Buffer.from(native.certificateAuthority, 'base64').toString('utf8') },
    credentials: async () => {
      const [host, key] = await Promise.all([stsHost(session, region), session.credentials()]);
      return { token: await eksToken(key, { host, region, cluster: name, at: now() }) };
    },
  };
}

/** `k8s-aws-v1.` and a presigned GetCallerIdentity with the cluster's name as a signed header. */
export async function eksToken(
  credentials: AwsCredentials,
  options: { readonly host: string; readonly region: string; readonly cluster: string; readonly at: Date },
): Promise<string> {
  const [{ SignatureV4 }, { Sha256 }, { HttpRequest }] = await Promise.all([
    import('@smithy/signature-v4'),
    import('@smithy/core/checksum'),
    import('@smithy/core/protocols'),
  ]);
  const { host, region, cluster, at } = options;
  const signer = new SignatureV4({ credentials, region, service: 'sts', sha256: Sha256 });
  const request = new HttpRequest({
    method: 'GET',
    protocol: 'https:',
    hostname: host,
    path: '/',
    query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
    headers: { host, 'x-k8s-aws-id': cluster },
  });
  const { query } = await signer.presign(request, { expiresIn, signingDate: at });
  const url = `https://${host}/?${new URLSearchParams(query as Record<string, string>)}`;
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
}

/** The region's own STS host by the SDK's partition rules: the API server accepts no other, so an override does not count. */
async function stsHost(session: AwsSession, region: string): Promise<string> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  const { config } = new STSClient(await session.config('sts', region));
  const at = { Region: region, UseDualStack: false, UseFIPS: false, UseGlobalEndpoint: false };
  return config.endpointProvider(at, {}).url.host;
}
