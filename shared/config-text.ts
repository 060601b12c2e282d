import { LineCounter, parseDocument } from 'yaml';
import { type Config, type ConfigInput, configSchema } from './config.ts';
import { ConfigError } from './errors.ts';
import { printable } from './model/mask.ts';

type Path = readonly PropertyKey[];

/** The configuration that a YAML (or JSON) text holds, before defaults. `file` is for messages. */
export function parseConfigText(source: string, file: string): ConfigInput {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ConfigError(
      `${file}:${line}:${col}: ${printable(error.message)}. Write YAML as \`kubesweep config example\` prints it.`,
    );
  }
  const value = expanded(document, file);
  const at = (path: Path) => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]);
    }
    return { line: 1, col: 1 };
  };
  checkConfig(value, (path) => {
    const { line, col } = at(path);
    return `${file}:${line}:${col}`;
  });
  return value as ConfigInput;
}

function expanded(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ConfigError(`${file}: its YAML aliases cannot be followed; write the values out`);
  }
}

/** Checks and completes; throws one ConfigError that names every fault: where, what, and what to write instead. */
export function checkConfig(value: unknown, where: (path: Path) => string): Config {
  const checked = configSchema.safeParse(value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.slice(0, 10).map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...keys.slice(0, 1)];
    const known = keys.length ? `; known here: ${knownKeys(issue.path).join(', ')}` : '';
    const written = path
      .map(String)
      .join('.')
      .replace(/\.(\d+)/g, '[$1]');
    return `${where(path)}: ${printable(written)}: ${printable(issue.message)}${known}`;
  });
  throw new ConfigError(faults.join('\n'));
}

function knownKeys(path: Path): string[] {
  let schema: unknown = configSchema;
  for (const step of [...path, undefined]) {
    while (schema && typeof schema === 'object' && !('shape' in schema) && 'def' in schema) {
      const { innerType, element } = schema.def as { innerType?: unknown; element?: unknown };
      schema = innerType ?? element;
    }
    const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
    if (step === undefined) return Object.keys(shape);
    if (typeof step === 'string') schema = shape[step];
  }
  return [];
}
