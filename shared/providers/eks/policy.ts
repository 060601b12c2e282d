import type { PolicyCondition, PolicyDocument, PolicyPrincipal, PolicyStatement } from '../../model/iam.ts';

const maxLength = 200_000;

/** A policy as IAM (percent-encoded) or ECR (plain) hands it out; undefined where it is not one that IAM would accept. */
export function policyOf(text: string | undefined): PolicyDocument | undefined {
  if (!text || text.length > maxLength) return undefined;
  try {
    const plain = text.trimStart().startsWith('{') ? text : decodeURIComponent(text);
    const document: unknown = JSON.parse(plain);
    if (!isRecord(document)) return undefined;
    const { Statement } = document;
    const statements = (Array.isArray(Statement) ? Statement : [Statement]).map(statementOf);
    return statements.every((one) => one !== undefined) ? statements : undefined;
  } catch {
    return undefined;
  }
}

function statementOf(from: unknown): PolicyStatement | undefined {
  if (!isRecord(from) || (from.Effect !== 'Allow' && from.Effect !== 'Deny')) return undefined;
  const lists = [from.Action, from.NotAction, from.Resource, from.NotResource].map(textsOf);
  const [Action, NotAction, Resource, NotResource] = lists;
  const Principal = principalsOf(from.Principal);
  const NotPrincipal = principalsOf(from.NotPrincipal);
  const Condition = conditionsOf(from.Condition);
  if (!Action || !NotAction || !Resource || !NotResource || !Principal || !NotPrincipal || !Condition) return undefined;
  return { Effect: from.Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition };
}

function principalsOf(from: unknown): PolicyPrincipal[] | undefined {
  if (from === undefined) return [];
  if (from === '*') return [{ type: 'AWS', id: '*' }];
  if (!isRecord(from)) return undefined;
  const all = Object.entries(from).map(([type, ids]) => textsOf(ids)?.map((id) => ({ type, id })));
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

function conditionsOf(from: unknown): PolicyCondition[] | undefined {
  if (from === undefined) return [];
  if (!isRecord(from)) return undefined;
  const all = Object.entries(from).flatMap(([operator, keys]): (PolicyCondition | undefined)[] => {
    if (!isRecord(keys)) return [undefined];
    return Object.entries(keys).map(([key, value]) => {
      const values = textsOf(value);
      return values && { operator, key, values };
    });
  });
  return all.every((one) => one !== undefined) ? all : undefined;
}

/** One text or a list of them; numbers and booleans count as their text. */
function textsOf(from: unknown): string[] | undefined {
  if (from === undefined) return [];
  const list = Array.isArray(from) ? from : [from];
  const known = list.every((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return known ? list.map(String) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
