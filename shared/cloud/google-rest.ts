import type { z } from 'zod';
import type { GoogleService } from '../config.ts';
import { RemoteError } from '../errors.ts';
import { mask } from '../model/mask.ts';
import type { GoogleOperation } from './calls-google.ts';
import type { Google } from './google.ts';

/** One read of a Google service that has no client here. */
export interface Read {
  readonly operation: GoogleOperation;
  /** What it is about: `projects/P`. */
  readonly subject: string;
  readonly service: GoogleService;
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  /** Sent as a POST. */
  readonly post?: object;
}

/** The answer as the schema has it; RemoteError for one of another shape. */
export async function read<S extends z.ZodType>(google: Google, schema: S, asked: Read): Promise<z.output<S>> {
  const { operation, subject, service, path, query = {}, post } = asked;
  const url = new URL(path, await google.endpoint(service));
  url.search = new URLSearchParams(query).toString();
  const parsed = schema.safeParse(await google.get(operation, subject, url, post));
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  const what = mask(`${fault?.path.join('.')}: ${fault?.message}`, 200);
  throw new RemoteError(`${operation} ${subject}`, 'failed', `the answer is of another shape (${what})`);
}

const maxPages = 500;

/** Every page; RemoteError for a list whose token repeats or that does not end. */
export async function readPages<S extends z.ZodType<{ readonly nextPageToken?: string | undefined }>>(
  google: Google,
  schema: S,
  asked: Read,
): Promise<z.output<S>[]> {
  const pages: z.output<S>[] = [];
  const tokens = new Set<string>();
  for (let pageToken = ''; ; ) {
    const answer = await read(google, schema, { ...asked, query: { ...asked.query, ...(pageToken && { pageToken }) } });
    pages.push(answer);
    pageToken = answer.nextPageToken ?? '';
    if (!pageToken) return pages;
    if (tokens.has(pageToken) || tokens.size >= maxPages)
      throw new RemoteError(
        `${asked.operation} ${asked.subject}`,
        'failed',
        'the list does not end: its page token repeats',
      );
    tokens.add(pageToken);
  }
}
