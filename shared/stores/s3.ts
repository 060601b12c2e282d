import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import { awsSession } from '../cloud/aws.ts';
import { once } from '../cloud/once.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { arriving, begun } from './bytes.ts';
import { failureOf, remoteError, rethrow } from './failure.ts';
import { keysUnder } from './keys.ts';
import type { BucketLocation, StoreOptions } from './location.ts';

type Condition = Pick<PutObjectCommandInput, 'IfNoneMatch' | 'IfMatch'>;

/** S3 and what speaks its protocol. Asks who the caller is once, and says the bucket's expected owner on every call. */
export function createS3Store({ bucket, prefix, location }: BucketLocation, options: StoreOptions): ObjectStore {
  const keys = keysUnder(prefix);
  const session = options.credentials?.aws ?? awsSession();

  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      ...(await session.config('s3')),
      followRegionRedirects: true,
      ...(options.endpoint && { endpoint: options.endpoint, forcePathStyle: true }),
    });
    return { sdk, client };
  });

  async function ready() {
    const ExpectedBucketOwner = options.expectedBucketOwner ?? (await session.identity()).account;
    return { ...(await open()), common: { Bucket: bucket, ExpectedBucketOwner } };
  }

  const owners = options.expectedBucketOwner
    ? `account ${options.expectedBucketOwner}`
    : 'the caller’s account, or of the one that reports.expectedBucketOwner names';
  const explain = (operation: string, key: string, needs: string) => (error: unknown) =>
    remoteError(`${operation} ${bucket}/${key}`, error, {
      denied: `Grant ${needs} on ${location}; the bucket must be of ${owners}.`,
      missing: `Create the bucket ${bucket}, or name another one in --out.`,
    });

  const encryption = options.kmsKey ? ({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: options.kmsKey } as const) : {};
  const needsToPut = ['s3:PutObject', ...(options.kmsKey ? ['kms:GenerateDataKey', 'kms:Decrypt'] : [])].join(', ');

  /** `refused`: the condition did not hold. */
  async function write(key: string, body: Body, condition: Condition): Promise<'written' | 'refused'> {
    const Key = keys.full(key);
    const { sdk, client, common } = await ready();
    const head = {
      ContentType: body.contentType,
      ...(body.contentEncoding && { ContentEncoding: body.contentEncoding }),
      ...encryption,
    };
    const { first, second, rest } = await begun(body.bytes);
    const failed = explain('s3:PutObject', Key, needsToPut);
    if (!second) {
      const put = () => client.send(new sdk.PutObjectCommand({ ...common, Key, ...head, ...condition, Body: first }));
      return conditionally(put, condition, failed);
    }
    const { UploadId } = await client
      .send(new sdk.CreateMultipartUploadCommand({ ...common, Key, ...head }))
      .catch(rethrow(failed));
    const upload = { ...common, Key, UploadId };
    const done: { ETag: string | undefined; PartNumber: number; ChecksumCRC32?: string }[] = [];
    const send = async (Body: Buffer) => {
      const PartNumber = done.length + 1;
      const part = new sdk.UploadPartCommand({ ...upload, PartNumber, Body });
      const { ETag, ChecksumCRC32 } = await client.send(part).catch(rethrow(failed));
      done.push({ ETag, PartNumber, ...(ChecksumCRC32 && { ChecksumCRC32 }) });
    };
    try {
      await send(first);
      await send(second);
      for await (const chunk of rest) await send(chunk);
      const MultipartUpload = { Parts: done };
      const complete = () =>
        client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, ...condition, MultipartUpload }));
      const outcome = await conditionally(complete, condition, failed);
      if (outcome === 'refused') await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(rethrow(failed));
      return outcome;
    } catch (error) {
      await Promise.allSettled([client.send(new sdk.AbortMultipartUploadCommand(upload))]);
      throw error;
    }
  }

  return {
    location,
    async get(key) {
      const Key = keys.full(key);
      const { sdk, client, common } = await ready();
      const failed = explain(
        's3:GetObject',
        Key,
        's3:GetObject and s3:ListBucket (without it S3 refuses absent objects)',
      );
      try {
        const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ ...common, Key }));
        return { token: ETag ?? '', body: arriving(Body as Readable, failed) };
      } catch (error) {
        if (failureOf(error).code === 'NoSuchKey') return undefined;
        throw failed(error);
      }
    },
    async put(key, body) {
      await write(key, body, {});
    },
    async putIfAbsent(key, body) {
      return (await write(key, body, { IfNoneMatch: '*' })) === 'written' ? 'created' : 'exists';
    },
    async replaceIf(key, token, body) {
      return (await write(key, body, { IfMatch: token })) === 'written' ? 'replaced' : 'changed';
    },
    async *list(prefix) {
      const Prefix = keys.start(prefix);
      const { sdk, client, common } = await ready();
      const failed = explain('s3:ListBucket', Prefix, 's3:ListBucket');
      let ContinuationToken: string | undefined;
      do {
        const page = await client
          .send(
            new sdk.ListObjectsV2Command({
              ...common,
              Prefix,
              EncodingType: 'url',
              ...(ContinuationToken && { ContinuationToken }),
            }),
          )
          .catch(rethrow(failed));
        for (const { Key } of page.Contents ?? [])
          yield keys.short(decodeURIComponent((Key ?? '').replace(/\+/g, ' ')));
        if (page.IsTruncated && page.NextContinuationToken === ContinuationToken)
          throw failed(new Error('the list does not end: its continuation token repeats'));
        ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (ContinuationToken);
    },
  };
}

/** 412, or 404 where something should be replaced: the condition does not hold. 409 = two at once: S3 asks to try again. */
async function conditionally(
  send: () => Promise<unknown>,
  condition: Condition,
  failed: (error: unknown) => Error,
): Promise<'written' | 'refused'> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await send();
      return 'written';
    } catch (error) {
      const { status, code } = failureOf(error);
      if (status === 412 || (condition.IfMatch && code === 'NoSuchKey')) return 'refused';
      if (code !== 'ConditionalRequestConflict' || attempt >= 7) throw failed(error);
      await sleep(Math.random() * 50 * 2 ** attempt);
    }
  }
}
