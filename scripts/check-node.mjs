// Plain JavaScript that any Node ≥ 18 can run: it stands before start and test, and says in one line what to do.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
      ? `kubesweep runs on Node 24, which \`npm ci\` installs beside it; this is ${process.version}: run \`npm ci --include=optional\`, then start it with \`npm start\`, \`npm test\` or \`npm run kubesweep --\`.`
      : `kubesweep needs Node 22.19 or newer; this is ${process.version}: install Node 24 from your package manager.`,
  );
  process.exit(1);
}
