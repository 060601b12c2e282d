import { mask } from '../model/mask.ts';
import { memo } from './memo.ts';

/** Thrown by a rule that cannot judge its subject, with the reason; the engine alone catches it and says unknown. */
export class Unknown extends Error {
  override name = 'Unknown' as const;

  /** Without a stack: one is thrown for every subject that nobody can judge, and a stack costs more than a rule. */
  constructor(reason: string) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(reason);
    Error.stackTraceLimit = limit;
  }
}

/** The value, or Unknown where nobody disclosed it. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Unknown(`${what} is not disclosed`);
  return value;
}

/** The list, or Unknown where it was not read: denied is not empty. */
export function all<T>(list: readonly T[] | undefined, what: string): readonly T[] {
  if (list === undefined) throw ofList(what);
  return list;
}

/** One per list: thousands of subjects ask for the same. */
const ofList = memo((what) => new Unknown(`${what}${unread}`));

const unread = ' could not be read';
/** Nobody read a list that the rule looks things up in. */
export const isUnread = ({ message }: Unknown): boolean => message.endsWith(unread);

/** Why a rule gave no verdict; a rule that fails is our fault, and its words may be anybody's. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unknown) return error.message;
  return `the rule failed: ${mask(error instanceof Error ? error.message : String(error))}`;
}
