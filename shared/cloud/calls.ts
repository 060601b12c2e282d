import { RemoteError, type RemoteReason } from '../errors.ts';
import type { Lost, ProviderName } from '../model/cluster.ts';
import type { Fact, Gap } from '../model/snapshot.ts';

/** One cloud API call that a sweep makes: what permissions, docs and doctor are generated from. */
export interface CloudCall {
  readonly provider: Exclude<ProviderName, 'kubeconfig'>;
  /** As the cloud's own audit log names it: `eks:DescribeCluster`, `container.clusters.list`. */
  readonly operation: string;
  /** What must be granted; [] = needs no grant. */
  readonly permissions: readonly string[];
  /** `caller`: to the identity that runs the sweep, once; `account`: in every account that is swept. */
  readonly scope: 'caller' | 'account';
  /** What it serves: a fact of `describe`, or one of the provider's other questions. */
  readonly serves: Fact | 'accounts' | 'discover' | 'connect';
  readonly why: string;
}

/** Identity, so that operations are known as a union of literals. */
export function defineCalls<const C extends readonly CloudCall[]>(calls: C): C {
  return calls;
}

/** How often each operation was called, pages counted; an SDK's own retries and logins, which it keeps, are not. */
export type Counts = Map<string, number>;

export type Call<Operation extends string> = <T>(
  operation: Operation,
  /** What it is about, for messages: a cluster, an account. */
  subject: string,
  /** Hand the signal to the SDK; whoever ignores it is left behind. */
  run: (signal: AbortSignal) => Promise<T>,
  limitMs?: number,
) => Promise<T>;

/** The only road to a cloud: takes operations of this table, limits time, turns every failure into a RemoteError. */
export function caller<const C extends readonly CloudCall[]>(
  calls: C,
  explain: (error: unknown, call: CloudCall, subject: string) => RemoteError,
  defaultLimitMs = 60_000,
  counts: Counts = new Map(),
): Call<C[number]['operation']> {
  const rows = new Map(calls.map((call) => [call.operation, call]));
  return async (operation, subject, run, limitMs = defaultLimitMs) => {
    const row = rows.get(operation);
    if (!row) throw new TypeError(`${operation} is not in the table of calls`);
    if (!operation.endsWith('.login')) counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        abort.abort();
        reject(
          new RemoteError(title(row, subject), 'unreachable', `no answer within ${limitMs / 1000} s`, {
            code: 'TimeLimit',
            remedy: 'Check the route, the proxy and the endpoint; raise limits.timeout if the network is slow.',
          }),
        );
      }, limitMs);
    });
    try {
      return await Promise.race([run(abort.signal), late]);
    } catch (error) {
      throw error instanceof RemoteError ? error : explain(error, row, subject);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** `eks:DescribeCluster prod-1`: the operation of every RemoteError. */
export function title(call: Pick<CloudCall, 'operation'>, subject: string): string {
  return subject ? `${call.operation} ${subject}` : call.operation;
}

const whyLost: { readonly [R in RemoteReason]: Lost['why'] } = {
  denied: 'denied',
  'no-credential': 'denied',
  unreachable: 'unreachable',
  throttled: 'throttled',
  'not-found': 'vanished',
  failed: 'failed',
};

/** A failure that costs an account, a region or a cluster, as the value that discovery yields. */
export function lostFrom(error: unknown, where: Pick<Lost, 'provider' | 'account' | 'region' | 'cluster'>): Lost {
  if (!(error instanceof RemoteError)) throw error;
  const { reason, message, remedy } = error;
  return { ...where, why: whyLost[reason], detail: message, remedy };
}

/** A failure that costs one fact of a cluster: names what to grant. */
export function gapFrom(error: unknown, what: Fact): Gap {
  if (!(error instanceof RemoteError)) throw error;
  const why = error.reason === 'denied' || error.reason === 'unreachable' ? error.reason : 'failed';
  return { what, why, detail: error.advice };
}
