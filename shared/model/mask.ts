/**
 * What a secret looks like in free text, and a hint that stands in each of them. Order matters: the widest first.
 * Repeats are bounded: the text is hostile.
 */
const secrets: readonly (readonly [hint: RegExp, pattern: RegExp, replacement: string])[] = [
  [
    /-----BEGIN/,
    /-----BEGIN [A-Z ]*PRIVATE KEY[A-Z ]*-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY[A-Z ]*-----|$)/g,
    '‹private key›',
  ],
  [/:\/\//, /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/?#"']+@/gi, '$1‹credentials›@'],
  [/hooks\.slack/, /\b(hooks\.slack\.com\/services\/)[\w/-]+/gi, '$1‹token›'],
  [/k8s-aws-v1/, /\bk8s-aws-v1\.[\w-]+/g, '‹token›'],
  [/eyJ/, /\beyJ[\w-]{8,2048}\.[\w-]*(\.[\w-]*)?/g, '‹token›'],
  [/bearer|basic/, /\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 ‹token›'],
  [/A[KS]IA/, /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, '‹access key›'],
  [
    /ya29|gh[pousr]_|github_pat_|xox|glpat|npm_|_live_|AIza/,
    /\b(ya29\.|gh[pousr]_|github_pat_|xox[abprs]-|glpat-|npm_|[sr]k_live_|AIza)[\w-]{8,}/g,
    '‹token›',
  ],
  [/X-(?:Amz|Goog)/, /\b(X-(?:Amz|Goog)-(?:Signature|Security-Token|Credential)=)[^&\s"']+/gi, '$1‹masked›'],
  [/sig=/, /([?&]sig=)[^&\s"']+/gi, '$1‹masked›'],
  [
    /authorization/,
    /\b((?:proxy-)?authorization["']?\s{0,4}[=:]\s{0,4}["']?(?:[\w-]{1,20}\s{1,4})?)[^\s"',;‹]+/gi,
    '$1‹masked›',
  ],
  [/cookie/, /\b((?:set-)?cookie["']?\s{0,4}:\s{0,4})[^\r\n]+/gi, '$1‹masked›'],
  [
    /passw|passphrase|pwd|secret|token|key|credential/,
    /((?:^|[\s"'{,;?&]|--?)[\w.-]{0,64}(?:passw(?:or)?d|passphrase|\bpwd|secret|token|(?:api|access|account|client|private)[_-]?key|credential)[\w-]{0,64}["']?\s{0,4}[=:]\s{0,4})("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"',;&}]+)/gi,
    '$1‹masked›',
  ],
  [
    /passw|passphrase|secret|token/,
    /((?:^|[\s"'])--[\w.-]{0,64}(?:passw(?:or)?d|passphrase|secret|token)\s{1,4})(?![-‹])[^\s"',;]+/gi,
    '$1‹masked›',
  ],
];

/** Matches whatever redact() changes: most texts cost this one search. */
export const suspect = new RegExp(secrets.map(([{ source }]) => source).join('|'), 'i');

/** Text from outside with secrets replaced by what they are; its lines stay. */
export function redact(text: string): string {
  let masked = text.length > 20_000 ? text.slice(0, 20_000) : text;
  for (const [, pattern, replacement] of secrets) masked = masked.replace(pattern, replacement);
  return masked;
}

/** The same, control and bidi characters gone, on one line, bounded. */
export function mask(text: string, limit = 500): string {
  const line = printable(redact(text));
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** C0, C1 and bidi controls, zero-width characters and line separators become a space. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
}
