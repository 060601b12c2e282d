import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
const { outputs } = await bundle({ kubesweep: 'functions/cli.ts' }, dist);
const { name, version, description, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const manifest = {
  name,
  version,
  description,
  license,
  type: 'module',
  bin: { kubesweep: 'kubesweep.js' },
  engines: { node: '>=22.19' },
};
await writeFile(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'docs'])
  await cp(join(root, name), join(dist, name), { recursive: true });
const size = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`dist/: ${name} ${version}, ${Object.keys(outputs).length} files, ${(size / 1e6).toFixed(1)} MB`);
