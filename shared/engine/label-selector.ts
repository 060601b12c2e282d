/** As matchLabels and matchExpressions stand in an object. */
export interface LabelSelector {
  readonly matchLabels?: { readonly [key: string]: string };
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** As Kubernetes selects: an empty selector selects all, no selector nothing, an operator that it does not know nothing. */
export function selects(
  selector: LabelSelector | undefined,
  labels: { readonly [key: string]: string } | undefined,
): boolean {
  if (!selector) return false;
  const own = new Map(Object.entries(labels ?? {}));
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => own.get(key) === value) &&
    (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
      const value = own.get(key);
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      if (operator === 'In') return value !== undefined && values.includes(value);
      return operator === 'NotIn' && (value === undefined || !values.includes(value));
    })
  );
}
