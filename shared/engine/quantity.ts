const factors = new Map<string, number>([
  ...['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'].map((unit, i) => [unit, 10 ** (3 * (i - 3))] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((unit, i) => [unit, 1024 ** (i + 1)] as const),
]);

/** A resource quantity as a number (`250m` is 0.25, `1Ki` is 1024); undefined where it is absent or none. */
export function quantity(value: string | number | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([a-zA-Z]*)\s*$/.exec(`${value ?? ''}`) ?? [];
  const factor = factors.get(unit);
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}
