import type { SecretSign } from '../model/workload.ts';
import { isObject, type Loose, type Raw } from './raw.ts';

/** What a secret is called → what it looks like. Lengths are bounded: the text is hostile. */
const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['private key', /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/],
  ['AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,})/],
  ['GitLab token', /\bglpat-[\w-]{18,}/],
  ['Slack token', /\bxox[abprs]-[\w-]{10,}|hooks\.slack\.com\/services\/\w+\/\w+/],
  ['Google API key', /\bAIza[\w-]{35}/],
  ['Google access token', /\bya29\.[\w-]{20,}/],
  ['npm token', /\bnpm_[A-Za-z0-9]{30,}/],
  ['Stripe key', /\b[sr]k_live_[A-Za-z0-9]{10,}/],
  ['Azure storage key', /AccountKey=[A-Za-z0-9+/]{40,}/],
  ['JSON web token', /\beyJ[\w-]{8,2048}\.eyJ[\w-]{4,4096}/],
  ['bearer token', /\bbearer\s+[\w.~+/-]{12,}/i],
  ['credentials in a URL', /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/?#"'@:]{0,256}:(?!\$|<|\{|%|\*)[^\s/?#"'@]{1,256}@/i],
];
/** One search that most texts fail. */
const hint =
  /-----BEGIN|A[KS]IA|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|AIza|ya29\.|npm_|k_live_|AccountKey=|eyJ|bearer|:\/\/[^\s/]*@/i;

const secretName =
  /(passw(or)?d|passphrase|(^|[_.-])pwd|secret|token|jwt|bearer|credential|api[_-]?key|(access|account|private|client|auth|encryption|signing)[_-]?key)/i;
/** Names of what is spoken of around a secret: where it is, what it is called, how long it lasts. */
const aboutSecret =
  /(file|path|dir|name|url|uri|host|endpoint|issuer|audience|ttl|expir\w*|length|type|policy|enabled?|ref|header|id)s?$/i;
const harmless =
  /^(\s*|true|false|yes|no|on|off|none|null|changeme|[\d.]+[smhd]?|\*+)$|^(\/|\.\.?\/|file:|https?:\/\/[^@]*$)|\$[({]|\{\{|<[^>]*>/i;

/** The name of the pattern that a value follows, by itself or by what it is called; undefined: it looks like no secret. */
export function signIn(value: string, called = ''): string | undefined {
  const text = value.length > 20_000 ? value.slice(0, 20_000) : value;
  if (hint.test(text)) for (const [name, pattern] of patterns) if (pattern.test(text)) return name;
  const told = secretName.test(called) && !aboutSecret.test(called) && text.length >= 4 && !harmless.test(text);
  return told ? 'a value that is named like a secret' : undefined;
}

const assignment = /^(?:--?)?([\w.-]{1,128})=([\s\S]+)$/;
const flag = /^--?([\w.-]{1,128})$/;

/** Signs in the words of a command: a value alone, `--password=X`, `--password X` and `PASSWORD=X`. */
function inWords(list: unknown, field: string): SecretSign[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((word, index) => {
    const text = String(word);
    const [, name, value] = assignment.exec(text) ?? [];
    const before = text.startsWith('-') ? undefined : flag.exec(String(list[index - 1] ?? ''))?.[1];
    const pattern = (name && signIn(value ?? '', name)) || signIn(text, before ?? '');
    return pattern ? [{ path: [field, index], pattern }] : [];
  });
}

/** What is told of a container's literal values and words. */
export function signsOfContainer({ env, command, args }: Raw): readonly SecretSign[] {
  const values = (Array.isArray(env) ? env : []).flatMap((one, index): SecretSign[] => {
    if (!isObject(one) || typeof one.value !== 'string') return [];
    const pattern = signIn(one.value, String(one.name));
    return pattern ? [{ path: ['env', index, 'value'], pattern }] : [];
  });
  return [...values, ...inWords(command, 'command'), ...inWords(args, 'args')];
}

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** What is told of annotations; of a copy of the whole object, also of the variables in it. */
export function signsOfAnnotations(annotations: Raw): readonly SecretSign[] {
  return Object.entries(annotations).flatMap(([key, value]): SecretSign[] => {
    const text = String(value);
    const pattern =
      key === lastApplied ? (signIn(text) ?? inCopy(text)) : signIn(text, key.slice(key.indexOf('/') + 1));
    return pattern ? [{ path: ['annotations', key], pattern }] : [];
  });
}

/** `"name":"PASSWORD","value":"…"` in either order, as kubectl writes it. */
function inCopy(text: string): string | undefined {
  for (const [, name = '', value = ''] of text
    .slice(0, 65_536)
    .matchAll(/"name":"([\w.-]{1,128})","value":"([^"\\]{1,4096})"/g)) {
    const pattern = signIn(value, name);
    if (pattern) return pattern;
  }
  return undefined;
}

/** What is told of a map of texts: a ConfigMap's data. */
export function signsOfMap(map: Raw, field: string): readonly SecretSign[] {
  return Object.entries(map).flatMap(([key, value]): SecretSign[] => {
    const pattern = typeof value === 'string' ? (signIn(value, key) ?? inLines(value)) : undefined;
    return pattern ? [{ path: [field, key], pattern }] : [];
  });
}

/** `password: x` or `PASSWORD=x` on a line of a file. */
function inLines(text: string): string | undefined {
  for (const line of text.slice(0, 65_536).split('\n', 2_000)) {
    const [, name, value] =
      /^\s*(?:export\s+)?["']?([\w.-]{1,128})["']?\s*[:=]\s*["']?([^"'\s#][^"'\n]{3,512})/.exec(line) ?? [];
    const pattern = name && value ? signIn(value.trim(), name) : undefined;
    if (pattern) return pattern;
  }
  return undefined;
}

const personal: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['an e-mail address', /\b[\w.+-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,24}\b/i],
  ['a bank account', /\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}\b/],
  ['a telephone number', /(^|[\s:="'])\+\d{1,3}[ .-]?\(?\d{2,4}\)?([ .-]?\d{2,4}){2,4}\b/],
  ['a hash', /(^|[\s:="'])([a-f0-9]{32}|[a-f0-9]{40})($|[\s"',])/],
];

/** Values of a map that look like personal data or hashes. */
export function personalIn(map: Raw, field: string): readonly SecretSign[] {
  return Object.entries(map).flatMap(([key, value]): SecretSign[] => {
    const text = typeof value === 'string' ? value.slice(0, 20_000) : '';
    const found = personal.find(([, pattern]) => pattern.test(text))?.[0];
    return found ? [{ path: [field, key], pattern: found }] : [];
  });
}

/** Puts the signs where there are some; whatever stood in their place came from outside. */
export function withSigns(object: Loose, signs: readonly SecretSign[]): Loose {
  delete object.secretSigns;
  if (signs.length) object.secretSigns = signs.slice(0, 50);
  return object;
}
