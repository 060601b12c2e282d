import type { Exception, Finding } from '../model/finding.ts';
import { type Rule, rank } from '../model/rule.ts';
import { matches } from './except.ts';

/** `except.kubesweep/RULE: why` at an object accepts that rule's findings about it. */
const prefix = 'except.kubesweep/';

/** Accepts findings by annotations of the objects themselves, and keeps count. */
export interface InlineExcepter {
  except(finding: Finding, annotations: { readonly [key: string]: string } | undefined): Finding;
  /** Annotations that accepted nothing, each with the reason. */
  refused(): readonly string[];
}

/** `open`: globs of rule ids that the configuration opens; undefined: whatever weighs less than high. */
export function inlineExcepter(rules: readonly Rule[], open: readonly string[] | undefined): InlineExcepter {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const refused = new Set<string>();
  const isOpen = ({ ruleId, severity }: Finding) => {
    if (open) return open.some((glob) => matches(glob, ruleId));
    const own = byId.get(ruleId)?.severity ?? severity;
    return rank(severity) > rank('high') && rank(own) > rank('high');
  };
  return {
    except(finding, annotations) {
      const reason = annotations?.[prefix + finding.ruleId];
      if (reason === undefined || finding.status !== 'fail' || finding.exception) return finding;
      const { kind, name } = finding.resource;
      const at = `${finding.ruleId} at ${kind}/${name}`;
      if (!reason.trim()) refused.add(`${at}: the annotation gives no reason`);
      else if (!isOpen(finding)) refused.add(`${at}: the configuration does not open this rule to annotations`);
      else return { ...finding, exception: exceptionOf(finding.ruleId, reason) };
      return finding;
    },
    refused: () => [...refused],
  };
}

/** An annotation has no owner and no end of its own. */
function exceptionOf(rule: string, reason: string): Exception {
  return { rule, reason: reason.trim().slice(0, 1_024), owner: 'annotation', expires: '9999-12-31' };
}

export const isInline = ({ owner, expires }: Exception) => owner === 'annotation' && expires === '9999-12-31';
