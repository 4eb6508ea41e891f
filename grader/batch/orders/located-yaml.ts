// A YAML file of an operator's, checked against a schema, with errors that name file and line.

import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { GraderError } from '../../core/model/errors.js';

type Path = readonly PropertyKey[];

export interface Located<Value> {
  readonly value: Value;
  /** The line of what stands at a path, from 1. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a file. Every scalar comes as the text that was written, so that the id 0042 keeps its
 * zeros; the schema makes numbers of what are numbers.
 *
 * @param hint What to do about a file that is not as it should be.
 */
export async function readLocatedYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  hint: string,
): Promise<Located<z.output<Schema>>> {
  const lines = new LineCounter();
  const document = parseDocument(await textOf(file), {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw refused(file, line, plain(broken.message), hint);
  }
  const lineOf = (path: Path): number => {
    // What is missing is looked for where it should be.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const found = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (found.success) return { value: found.data, lineOf };
  const [issue] = found.error.issues;
  throw refused(file, lineOf(issue?.path ?? []), issueText(issue), hint);
}

/** A mistake in a line of a file. */
export function refused(file: string, line: number, what: string, hint: string): GraderError {
  return new GraderError('orders', `${file}, line ${line}: ${what}.`, hint);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new GraderError(
      'input-unreadable',
      `${file} cannot be read.`,
      'Check its name and that you may read it.',
      { cause: error },
    );
  }
}

function issueText(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'this is not as it should be';
  const place = issue.path.at(-1);
  const what = plain(issue.message);
  return typeof place === 'string' ? `${place}: ${what}` : what;
}

/** The first line of a library's message, without its stop. */
function plain(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}
