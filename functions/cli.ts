#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodeOf, explain } from './cli/exit.ts';
import { program } from './cli/program.ts';

/** Node would print an error that nobody awaits with all its fields, and a client's error may hold a header. */
process.on('uncaughtException', (error) => {
  process.stderr.write(explain(error, process.argv.includes('--debug')));
  process.exit(exitCodeOf(error));
});

// What libraries warn of (no metadata server here) is told in our own words, masked.
if (!process.argv.includes('--debug')) process.removeAllListeners('warning');
try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(explain(error, process.argv.includes('--debug')));
  process.exitCode = exitCodeOf(error);
}
