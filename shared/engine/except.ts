import type { Exception, Finding } from '../model/finding.ts';
import type { ExceptionUse } from '../model/report.ts';

/** Marks accepted findings and keeps count of which exception accepted how many. */
export interface Excepter {
  /** The finding with its exception, or as it was. Unknown is never accepted: nobody has seen it. */
  except(finding: Finding): Finding;
  /** Every exception with what became of it, once all findings have passed. */
  uses(): ExceptionUse[];
}

/** `today` is YYYY-MM-DD; an exception holds through its last day. */
export function excepter(exceptions: readonly Exception[], today: string): Excepter {
  const entries = exceptions.map((exception) => ({
    exception,
    matches: matcher(exception),
    matched: 0,
    expired: exception.expires < today,
  }));
  return {
    except(finding) {
      if (finding.status !== 'fail') return finding;
      for (const entry of entries) {
        if (!entry.matches(finding)) continue;
        entry.matched += 1;
        if (!entry.expired) return { ...finding, exception: entry.exception };
      }
      return finding;
    },
    uses: () =>
      entries.map(({ exception, matched, expired }) => {
        const broad = [exception.rule, exception.cluster].every((one) => one === undefined || /^[*?]*$/.test(one));
        const problem = expired ? 'expired' : broad ? 'over-broad' : matched === 0 ? 'unused' : undefined;
        return { exception, matched, ...(problem ? { problem } : {}) };
      }),
  };
}

function matcher({ rule, cluster, namespace, resource }: Exception): (finding: Finding) => boolean {
  const is = (pattern: string | undefined, ...texts: readonly string[]) =>
    pattern === undefined || texts.some((text) => matches(pattern, text));
  return ({ ruleId, origin, resource: at }) =>
    is(rule, ruleId) &&
    is(cluster, ...('cluster' in origin ? [origin.cluster.name, origin.cluster.id] : [])) &&
    is(namespace, at.namespace ?? '') &&
    is(resource, at.name, `${at.kind}/${at.name}`);
}

/** `*` and `?` only, over slashes too: ids hold them. Takes pattern × text steps at most: others may have chosen either. */
export function matches(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  for (let i = 0; i < text.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      from = i;
    } else if (pattern[at] === '?' || pattern[at] === text[i]) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++from;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
