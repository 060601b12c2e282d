/** What a secret looks like in free text. Order matters: the widest first. Repeats are bounded: the text is hostile. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, '‹private key›'],
  [/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@]+@/gi, '$1‹credentials›@'],
  [/\bk8s-aws-v1\.[\w-]+/g, '‹token›'],
  [/\beyJ[\w-]{8,2048}\.[\w-]*(\.[\w-]*)?/g, '‹token›'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 ‹token›'],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, '‹access key›'],
  [/\b(ya29\.|gh[pousr]_|xox[abprs]-|glpat-|AIza)[\w-]{8,}/g, '‹token›'],
  [/\b(X-Amz-(?:Signature|Security-Token|Credential)=)[^&\s"']+/gi, '$1‹masked›'],
  [
    /((?:^|[\s"'{,;?&]|--?)[\w.-]{0,64}(?:passw(?:or)?d|passwd|secret|token|api[_-]?key|access[_-]?key|client[_-]?key|credential)[\w-]{0,64}["']?\s{0,4}[=:]\s{0,4})("[^"]*"|'[^']*'|[^\s"',;&}]+)/gi,
    '$1‹masked›',
  ],
];

/** Text from outside with secrets replaced by what they are, control and bidi characters gone, on one line, bounded. */
export function mask(text: string, limit = 500): string {
  let masked = text.length > 20_000 ? text.slice(0, 20_000) : text;
  for (const [pattern, replacement] of secrets) masked = masked.replace(pattern, replacement);
  const line = printable(masked);
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** C0, C1 and bidi controls, zero-width characters and line separators become a space. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
}
