#!/usr/bin/env node
import { finish, interruption, processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

finish(await run(process.argv.slice(2), processTerminal(), interruption()));
