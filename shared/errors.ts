import { mask } from './model/mask.ts';

/** Your mistake: configuration, flags, files. Exit code 2. The message says what, where and what to write instead. */
export class ConfigError extends Error {
  override name = 'ConfigError' as const;
}

export type RemoteReason = 'denied' | 'unreachable' | 'throttled' | 'not-found' | 'failed' | 'no-credential';

/** Theirs: a cloud, a cluster or a store answered badly or not at all. `message` is masked and one line. */
export class RemoteError extends Error {
  override name = 'RemoteError' as const;
  /** What was being done: `eks:DescribeCluster prod-1`. */
  readonly operation: string;
  readonly reason: RemoteReason;
  /** HTTP status or the service's error code. */
  readonly code: string | undefined;
  /** The permission to grant or the route to open. */
  readonly remedy: string;

  constructor(
    operation: string,
    reason: RemoteReason,
    detail: string,
    options: { code?: string; remedy?: string; cause?: unknown } = {},
  ) {
    const { code } = options;
    const lead = code === undefined || detail.startsWith(`${code}:`) ? '' : `${code}: `;
    super(`${operation}: ${lead}${mask(detail)}`, { cause: options.cause });
    this.operation = operation;
    this.reason = reason;
    this.code = code;
    this.remedy = options.remedy ?? 'Try again; if it stays, run `kubesweep doctor`.';
  }

  /** What happened and what to do, as two sentences. */
  get advice(): string {
    return sentences(this.message, this.remedy);
  }
}

/** Joined by a full stop where the first has no end of its own. */
export function sentences(first: string, second: string): string {
  return `${first}${/[.!?…]$/.test(first) ? '' : '.'} ${second}`;
}

/** Asking again would change nothing: nobody is allowed to. */
export const isDenied = (error: unknown): boolean => error instanceof RemoteError && error.reason === 'denied';
