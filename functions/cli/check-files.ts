import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem, ManifestFile } from '../../shared/manifests/snapshot.ts';

/** No manifest is larger; what is was not written by hand and would fill the memory. */
const largest = 64 * 2 ** 20;
const isManifest = /\.(ya?ml|json)$/i;
/** Folders that hold what others wrote. */
const foreign = new Set(['.git', 'node_modules', '.terraform']);

export interface Gathered {
  readonly files: readonly ManifestFile[];
  readonly problems: readonly FileProblem[];
  /** Files of Helm charts: templates of manifests. */
  readonly templates: number;
}

/** Reads files, directories (their .yaml, .yml and .json, in order of name; no links) and `-`, each once. */
export function gather(paths: readonly string[]): Gathered {
  const files = new Map<string, ManifestFile>();
  const problems: FileProblem[] = [];
  let templates = 0;
  const read = (path: string, name = path) => {
    try {
      const text = readFileSync(path === '-' ? 0 : path, 'utf8');
      if (text.length > largest) throw new Error('it is larger than 64 MB');
      files.set(name, { name, text: text.startsWith('\ufeff') ? text.slice(1) : text });
    } catch (error) {
      fault(name, error);
    }
  };
  const fault = (file: string, error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    problems.push({ file, line: 1, column: 1, message: `cannot be read: ${code ?? message}` });
  };
  const walk = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const chart = entries.some(({ name }) => name === 'Chart.yaml');
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (chart && entry.name === 'templates') templates += readdirSync(path, { recursive: true }).length;
        else if (!foreign.has(entry.name)) into(path);
      } else if (entry.isFile() && isManifest.test(entry.name)) read(path);
    }
  };
  const into = (folder: string) => {
    try {
      walk(folder);
    } catch (error) {
      fault(folder, error);
    }
  };
  for (const path of paths) {
    if (path === '-') read('-', 'stdin');
    else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) into(path);
    else read(path);
  }
  return { files: [...files.values()], problems, templates };
}
