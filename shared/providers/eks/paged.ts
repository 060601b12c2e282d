import { RemoteError } from '../../errors.ts';

/** A page of an AWS list call. */
export interface Page<T> {
  readonly items: readonly T[] | undefined;
  readonly nextToken: string | undefined;
}

const maxPages = 2_000;

/** Every item of every page; a token that repeats or pages without end are a failure, not the end of the list. */
export async function* paged<T>(
  operation: string,
  ask: (nextToken: string | undefined) => Promise<Page<T>>,
): AsyncIterable<T> {
  const seen = new Set<string>();
  for (let token: string | undefined; ; ) {
    const page = await ask(token);
    yield* page.items ?? [];
    token = page.nextToken || undefined;
    if (!token) return;
    if (seen.has(token)) throw new RemoteError(operation, 'failed', 'the list repeats a page without end');
    if (seen.add(token).size > maxPages) throw new RemoteError(operation, 'failed', `more than ${maxPages} pages`);
  }
}

/** The whole list at once, for those that are short by nature. */
export async function allPages<T>(operation: string, ask: Parameters<typeof paged<T>>[1]): Promise<T[]> {
  return Array.fromAsync(paged(operation, ask));
}
