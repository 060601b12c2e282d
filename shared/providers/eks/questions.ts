import { gapFrom } from '../../cloud/calls.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import type { Refused } from './service.ts';

/** What is wanted, and what became of it: a fact that is refused, wholly or in part, is one gap. */
export interface Questions {
  readonly gaps: ReadonlyMap<Fact, Gap>;
  refused(fact: Fact): Refused;
  /** undefined where the fact is not wanted, where it is refused, and where all that a list holds is refused. */
  ask<T>(fact: Fact, run: (refused: Refused) => Promise<T>): Promise<T | undefined>;
}

export function questions(wanted: (fact: Fact) => boolean): Questions {
  const gaps = new Map<Fact, Gap>();
  const refused = (fact: Fact) => (error: unknown) => {
    if (!gaps.has(fact)) gaps.set(fact, gapFrom(error, fact));
  };
  return {
    gaps,
    refused,
    async ask(fact, run) {
      if (!wanted(fact)) return undefined;
      try {
        const read = await run(refused(fact));
        return gaps.has(fact) && Array.isArray(read) && read.length === 0 ? undefined : read;
      } catch (error) {
        refused(fact)(error);
        return undefined;
      }
    },
  };
}
