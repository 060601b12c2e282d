import type { TokenCredential } from '@azure/core-auth';
import type { AuthClient } from 'google-auth-library';
import type { AwsSession } from '../cloud/aws.ts';
import { within } from '../cloud/endpoint.ts';
import { ConfigError } from '../errors.ts';
import { isSealed } from '../net.ts';

/** What the configuration's `reports` says of a store; every part may be left out. */
export interface StoreOptions {
  readonly endpoint?: string | undefined;
  /** This endpoint may receive a Google or Azure bearer although it is outside the cloud's own domains. */
  readonly trustEndpoint?: boolean | undefined;
  /** S3: KMS key id or ARN; GCS: KMS key name; Azure: encryption scope. Without it the bucket's own setting holds. */
  readonly kmsKey?: string | undefined;
  readonly expectedBucketOwner?: string | undefined;
  /** Default: each SDK's own chain. */
  readonly credentials?: {
    readonly aws?: AwsSession | undefined;
    readonly google?: AuthClient | undefined;
    readonly azure?: TokenCredential | undefined;
  };
  /** Nothing will be written: a folder need not be writable. */
  readonly readOnly?: boolean | undefined;
}

export interface BucketLocation {
  /** As people write it. */
  readonly location: string;
  /** Azure only. */
  readonly account: string;
  readonly bucket: string;
  /** Without a slash at either end; may be ''. */
  readonly prefix: string;
}

export type Location =
  | ({ readonly scheme: 's3' | 'gs' | 'azblob' } & BucketLocation)
  | { readonly scheme: 'file'; readonly location: string };

const shapes = 'a folder, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX or azblob://ACCOUNT/CONTAINER/PREFIX';
const accountName = /^[a-z0-9]{3,24}$/;
const names = {
  s3: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  gs: /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/,
  azblob: /^[a-z0-9](?:-?[a-z0-9]){2,62}$/,
} as const;

/** ConfigError that says what to write instead, for anything that is no store. */
export function parseLocation(given: string): Location {
  const wrong = (why: string) =>
    new ConfigError(`--out (reports.out): ${JSON.stringify(given)} ${why}; write ${shapes}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (!given || given === '-' || /[\u0000-\u001f\u007f]/.test(given)) throw wrong('names no store');
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):(.*)$/i.exec(given) ?? [];
  if (!scheme) return { scheme: 'file', location: given };
  if (scheme !== 's3' && scheme !== 'gs' && scheme !== 'azblob') throw wrong('begins with a scheme that is not known');
  if (!rest.startsWith('//')) throw wrong(`lacks the // after ${scheme}:`);
  const parts = rest.slice(2).replace(/\/$/, '').split('/');
  const account = scheme === 'azblob' ? (parts.shift() ?? '') : '';
  const [bucket = '', ...prefix] = parts;
  if (scheme === 'azblob' && !accountName.test(account))
    throw wrong('names no storage account (3 to 24 of a-z and 0-9)');
  if (!names[scheme].test(bucket)) throw wrong(`names no ${scheme === 'azblob' ? 'container' : 'bucket'}`);
  if (prefix.some((part) => part === '' || part === '.' || part === '..' || /[\\?#]/.test(part)))
    throw wrong('has a prefix with an empty part, a dot part, or one of \\ ? #');
  const path = [account, bucket, ...prefix].filter(Boolean).join('/');
  return { scheme, account, bucket, prefix: prefix.join('/'), location: `${scheme}://${path}` };
}

/** The endpoint, if it may be used: https or loopback, no credentials in it; a bearer leaves the cloud's domains only when trusted. */
export function checkEndpoint(
  endpoint: string,
  bearer?: { readonly domains: readonly string[]; readonly trusted: boolean },
) {
  const wrong = (why: string) => new ConfigError(`reports.endpoint: ${why}`);
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw wrong('this is no URL; write https://HOST');
  if (url.username || url.password) throw wrong(`credentials do not belong into a URL; write https://${url.host}`);
  if (!isSealed(url)) throw wrong(`${url.host} is asked in clear text; write https:// (http is for loopback only)`);
  if (bearer && !bearer.trusted && !within(url.hostname, bearer.domains))
    throw wrong(
      `${url.host} would receive a bearer token and is outside ${bearer.domains.join(', ')}; ` +
        'set reports.trustEndpoint: true if that is meant',
    );
  return url;
}
