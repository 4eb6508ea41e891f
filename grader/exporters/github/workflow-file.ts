// A GitHub Actions workflow by which a student's repository checks itself after every push.

import { stringify } from 'yaml';
import { shellWord } from '../shell-word.js';

export interface WorkflowOptions {
  /** What npx installs: the grader by name and version, or the address of its tarball. */
  readonly package: string;
  /** The student's file, from the top of the repository. */
  readonly file: string;
  /** Further words of `grader check` (exercise, seed, language); none needs quotes. */
  readonly words: readonly string[];
}

const about =
  '# Runs the checks of the course on your file after every push. Written by grader github-workflow.\n';

/** The text of the workflow. The environment's GRADER is the command, so it can be tried elsewhere. */
export function workflowFile({ package: spec, file, words }: WorkflowOptions): string {
  const options = words.join(' ');
  const workflow = {
    name: 'Self-check',
    on: ['push', 'pull_request', 'workflow_dispatch'],
    permissions: { contents: 'read' },
    jobs: {
      check: {
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 10,
        steps: [
          { uses: 'actions/checkout@v4', with: { 'persist-credentials': false } },
          { uses: 'actions/setup-node@v4', with: { 'node-version': '20' } },
          {
            name: `Check ${file}`,
            env: { GRADER: `npx --yes ${spec}` },
            run: `$GRADER check ${shellWord(file)} --github --html report.html ${options}\n`,
          },
          {
            name: 'Keep the report',
            if: 'success() || failure()',
            uses: 'actions/upload-artifact@v4',
            with: { name: 'report', path: 'report.html', 'if-no-files-found': 'ignore' },
          },
        ],
      },
    },
  };
  return `${about}${stringify(workflow, { lineWidth: 0 })}`;
}
