import pLimit from 'p-limit';
import type { AwsSession } from '../../cloud/aws.ts';
import { wellFormed } from '../../cloud/aws-shape.ts';
import type { AwsOperation } from '../../cloud/calls-aws.ts';
import { once } from '../../cloud/once.ts';
import { RemoteError } from '../../errors.ts';
import { allPages, type Page } from './paged.ts';

interface Abort {
  readonly abortSignal: AbortSignal;
}

/** One AWS service as one identity sees it in one region; few calls run at a time, its client is loaded at the first. */
export interface Service<C> {
  ask<T>(operation: AwsOperation, subject: string, run: (client: C, abort: Abort) => Promise<T>): Promise<T>;
  /** Every item of every page. */
  list<T>(
    operation: AwsOperation,
    subject: string,
    run: (client: C, token: string | undefined, abort: Abort) => Promise<Page<T>>,
  ): Promise<T[]>;
}

/** `spelled`: a service of XML, which spells an empty list out; an answer without its list is none. */
export function service<C extends Parameters<typeof wellFormed>[0]>(
  session: AwsSession,
  concurrency: number,
  make: () => Promise<C>,
  { spelled = false }: { readonly spelled?: boolean } = {},
): Service<C> {
  const limit = pLimit(concurrency);
  const client = once(async () => wellFormed(await make()));
  const ask: Service<C>['ask'] = (operation, subject, run) =>
    limit(async () => {
      const by = await client();
      return session.call(operation, subject, (abortSignal) => run(by, { abortSignal }));
    });
  return {
    ask,
    list: (operation, subject, run) =>
      allPages(subject ? `${operation} ${subject}` : operation, (token) =>
        ask(operation, subject, async (by, abort) => {
          const page = await run(by, token, abort);
          if (spelled && !page.items) throw new RemoteError(operation, 'failed', 'the answer holds no list');
          return page;
        }),
      ),
  };
}

/** Hears of everything that could not be read; a fact that is refused, wholly or in part, is one gap. */
export type Refused = (error: unknown) => void;

/** Each of a list; what vanished since it was listed is left out, what is refused is told. */
export async function each<T, U>(
  items: readonly T[],
  refused: Refused,
  run: (item: T) => Promise<U | undefined>,
): Promise<U[]> {
  const read = await Promise.all(items.map((item) => unless(refused, () => run(item))));
  return read.filter((one) => one !== undefined);
}

/** undefined where it is gone, and where it is refused, which is told. */
export async function unless<T>(refused: Refused, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!gone(error)) refused(error);
    return undefined;
  }
}

/** The service itself says that there is no such thing. */
export const gone = (error: unknown): boolean => error instanceof RemoteError && error.reason === 'not-found';
