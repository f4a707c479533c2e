import { describeAudit } from '../../src/importers/describe-audit.ts';
import type { Command } from '../host/command.ts';
import { readArguments } from '../host/command.ts';
import { findSources } from '../host/sources.ts';
import { READING, terminalProgress } from '../host/terminal-progress.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'say what files give, without making a map',
  help: `topograph inspect FILE... [--json]

Reads files and folders as build does and says what became of every record: kept, merged, or left out and why.

  --json            the whole audit as JSON

Example: topograph inspect my-papers.bib`,
  async run(args) {
    const given = readArguments('topograph inspect', args, { json: { type: 'boolean' } });
    const sources = await findSources(given.named);
    const progress = terminalProgress(READING);
    try {
      const { importPapers } = await import('../../src/importers/import-papers.ts');
      const { audit } = await importPapers(sources, progress.report);
      progress.clear();
      process.stdout.write(`${given.flag('json') ? JSON.stringify(audit, null, 2) : describeAudit(audit)}\n`);
    } finally {
      progress.clear();
    }
  },
};
