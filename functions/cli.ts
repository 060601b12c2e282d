#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodeOf, explain } from './cli/exit.ts';
import { program } from './cli/program.ts';

try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(explain(error, process.argv.includes('--debug')));
  process.exitCode = exitCodeOf(error);
}
