import type { EKSClientConfig } from '@aws-sdk/client-eks';
import type { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { RemoteError } from '../errors.ts';
import { explainAws, noCredential } from './aws-errors.ts';
import { awsHandler } from './aws-http.ts';
import { wellFormed } from './aws-shape.ts';
import { type Call, type Counts, caller } from './calls.ts';
import { type AwsOperation, awsCalls } from './calls-aws.ts';
import { once } from './once.ts';

export interface AwsSettings {
  /** A profile of ~/.aws/config; default: the SDK's own chain. */
  readonly profile?: string | undefined;
  /** Used where neither environment nor profile names a region. */
  readonly region?: string | undefined;
  /** Instead of the SDK's own addresses and its AWS_ENDPOINT_URL* variables. */
  readonly endpoints?: { readonly [S in AwsService]?: string | undefined };
  /** Bounds every call, retries included. */
  readonly limitMs?: number | undefined;
  readonly retryStrategy?: EKSClientConfig['retryStrategy'];
  readonly counts?: Counts | undefined;
}
export type AwsService =
  | 'eks'
  | 'sts'
  | 'organizations'
  | 'account'
  | 's3'
  | 'ec2'
  | 'autoscaling'
  | 'elbv2'
  | 'iam'
  | 'kms'
  | 'logs'
  | 'ssm'
  | 'guardduty'
  | 'inspector2'
  | 'ecr';

export type AwsCredentials = Awaited<ReturnType<ReturnType<typeof fromNodeProviderChain>>>;

interface AwsIdentity {
  readonly account: string;
  readonly partition: string;
  readonly arn: string;
}

/** What every SDK client of one identity shares. */
interface AwsClientConfig {
  readonly region: string;
  readonly credentials: () => Promise<AwsCredentials>;
  readonly requestHandler: NonNullable<EKSClientConfig['requestHandler']>;
  readonly maxAttempts: number;
  readonly retryStrategy?: NonNullable<EKSClientConfig['retryStrategy']>;
  readonly endpoint?: string;
}

/** One identity: the caller's own, or a role in another account. */
export interface AwsSession {
  readonly call: Call<AwsOperation>;
  /** Never older than its expiry; throws RemoteError. */
  credentials(): Promise<AwsCredentials>;
  identity(): Promise<AwsIdentity>;
  /** Of environment or profile, else the settings' own. */
  region(): Promise<string>;
  config(service: AwsService, region?: string): Promise<AwsClientConfig>;
  /** The role of this name in another account, its ARN built from the caller's partition. */
  assume(account: string, role: string): Promise<AwsSession>;
}

const probeMs = 5_000;
/** Renew this long before credentials expire. */
const marginMs = 5 * 60_000;

/** The SDK's default chain, or a profile. Nothing is read or asked before the first question. */
export function awsSession(settings: AwsSettings = {}): AwsSession {
  const { profile } = settings;
  const limitMs = settings.limitMs ?? 60_000;
  const call = caller(awsCalls, explainAws, limitMs, settings.counts);
  const handler = once(awsHandler);
  const region = once(async () => {
    const { loadConfig, NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS } = await import(
      '@smithy/core/config'
    );
    const file = { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...(profile ? { profile } : {}) };
    const options = { ...NODE_REGION_CONFIG_OPTIONS, default: settings.region ?? 'us-east-1' };
    return (await loadConfig(options, file)()) ?? 'us-east-1';
  });
  const chain = once(async () => {
    const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
    const clientConfig = { region: await region(), requestHandler: await handler() };
    return fromNodeProviderChain({ ...(profile ? { profile } : {}), clientConfig, timeout: 1_000, maxRetries: 1 });
  });
  const base = () => probe(async () => (await chain())(), profile, Math.min(probeMs, limitMs));

  const session = (credentials: AwsSession['credentials']): AwsSession => {
    const config: AwsSession['config'] = async (service, at) => ({
      region: at ?? (await region()),
      credentials,
      requestHandler: await handler(),
      maxAttempts: 6,
      ...(settings.retryStrategy ? { retryStrategy: settings.retryStrategy } : {}),
      ...(settings.endpoints?.[service] ? { endpoint: settings.endpoints[service] } : {}),
    });
    const identity = once(async () => {
      await credentials();
      const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
      const client = await wellFormed(new STSClient(await config('sts')));
      const answer = await call('sts:GetCallerIdentity', profile ?? '', (abortSignal) =>
        client.send(new GetCallerIdentityCommand({}), { abortSignal }),
      );
      const [, partition] = answer.Arn?.split(':') ?? [];
      if (!answer.Account || !answer.Arn || !partition) {
        throw new RemoteError('sts:GetCallerIdentity', 'failed', 'the answer names no account');
      }
      return { account: answer.Account, partition, arn: answer.Arn };
    });
    const assume: AwsSession['assume'] = async (account, role) => {
      const arn = `arn:${(await identity()).partition}:iam::${account}:role/${role}`;
      return session(
        renewed(async () => {
          const { STSClient, AssumeRoleCommand } = await import('@aws-sdk/client-sts');
          const client = await wellFormed(new STSClient(await config('sts')));
          const { Credentials: made } = await call('sts:AssumeRole', arn, (abortSignal) =>
            client.send(new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'kubesweep' }), { abortSignal }),
          );
          if (!made?.AccessKeyId || !made.SecretAccessKey || !made.SessionToken || !made.Expiration) {
            throw new RemoteError(`sts:AssumeRole ${arn}`, 'failed', 'the answer holds no credentials');
          }
          return {
            accessKeyId: made.AccessKeyId,
            secretAccessKey: made.SecretAccessKey,
            sessionToken: made.SessionToken,
            expiration: made.Expiration,
          };
        }),
      );
    };
    return { call, credentials, identity, region, config, assume };
  };
  return session(base);
}

async function probe<T>(run: () => Promise<T>, profile: string | undefined, limitMs: number): Promise<T> {
  const call = caller([credential], explainAws, limitMs);
  return call('aws:login', profile ? `of profile ${profile}` : '', run).catch((error: unknown) => {
    if (!(error instanceof RemoteError)) throw error;
    const { message } = error.cause instanceof Error ? error.cause : error;
    const said = `no AWS credential answered: ${message}`;
    throw new RemoteError(error.operation, 'no-credential', said, { remedy: noCredential, cause: error });
  });
}
const credential = {
  provider: 'eks',
  operation: 'aws:login',
  permissions: [],
  scope: 'caller',
  serves: 'accounts',
  why: 'The SDK looks in environment, files and metadata.',
} as const;

function renewed(make: () => Promise<AwsCredentials>): () => Promise<AwsCredentials> {
  let current: Promise<AwsCredentials> | undefined;
  let until = 0;
  return () => {
    if (!current || Date.now() > until) {
      until = Number.POSITIVE_INFINITY;
      current = make().then(
        (made) => {
          until = (made.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - marginMs;
          return made;
        },
        (error: unknown) => {
          current = undefined;
          throw error;
        },
      );
    }
    return current;
  };
}
