/** What was measured against what it must be. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | 'MB' | 'ms' | '';
  readonly bound: readonly ['at most' | 'at least' | 'below', number];
}

const met = ({ value, bound: [side, limit] }: Target) =>
  side === 'at least' ? value >= limit : side === 'below' ? value < limit : value <= limit;
const written = ({ unit }: Target, value: number) =>
  unit === '×' ? `${value.toFixed(2)} ×` : `${Math.round(value)} ${unit}`.trim();

/** Prints every target and what came of it; exit code 1 when one is missed. */
export function judge(targets: readonly Target[]): void {
  console.log();
  for (const target of targets) {
    const [side, limit] = target.bound;
    const verdict = met(target) ? 'met   ' : 'MISSED';
    console.log(`${verdict}  ${target.what}: ${written(target, target.value)} (${side} ${written(target, limit)})`);
  }
  const missed = targets.filter((target) => !met(target)).length;
  console.log(missed ? `\n${missed} of ${targets.length} targets missed` : `\nall ${targets.length} targets met`);
  if (missed) process.exitCode = 1;
}
