import type { EKSClient } from '@aws-sdk/client-eks';
import type { AwsOperation } from '../../cloud/calls-aws.ts';
import { each, type Refused, type Service } from './service.ts';

/** Which cluster is asked about, and whom. */
export interface Asking {
  readonly eks: Service<EKSClient>;
  readonly clusterName: string;
}

type Page<T> = Promise<{ readonly items: readonly T[] | undefined; readonly nextToken: string | undefined }>;
type Input = { readonly clusterName: string; readonly nextToken: string | undefined };
type Abort = { readonly abortSignal: AbortSignal };

/** Every name in a list of the cluster’s own, and what each is described as; what is refused is told and left out. */
export async function described<T, U>(
  { eks, clusterName }: Asking,
  refused: Refused,
  [listing, ask]: readonly [AwsOperation, (client: EKSClient, input: Input, abort: Abort) => Page<T>],
  describe: (one: T) => Promise<U | undefined>,
): Promise<U[]> {
  const items = await eks.list(listing, clusterName, (client, nextToken, abort) =>
    ask(client, { clusterName, nextToken }, abort),
  );
  return each(items, refused, describe);
}
