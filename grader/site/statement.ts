// The statement of an exercise, cut into the parts between which the page puts the cells.

import type { Token } from 'marked';
import { GraderError } from '../core/model/errors.js';
import { markdown } from './markdown.js';

/** A part of the statement; both fields are HTML. */
export interface StatementPart {
  readonly heading: string;
  readonly body: string;
}

export interface Statement {
  /** As plain text. */
  readonly title: string;
  /** HTML of what stands between the title and the first part. */
  readonly introduction: string;
  /** What to write. */
  readonly task: StatementPart;
  /** What to run. */
  readonly trial: StatementPart;
  /** What to think about, before the observation is read. */
  readonly question: StatementPart;
  readonly observation: StatementPart;
}

/** Reads a statement: a title, an introduction, then four parts with a heading of level 2 each. */
export function toStatement(source: string): Statement {
  const [title, ...rest] = markdown.lexer(source);
  const parts = partsOf(rest);
  const [introduction, task, trial, question, observation] = parts;
  if (
    title?.type !== 'heading' ||
    title.depth !== 1 ||
    introduction === undefined ||
    task === undefined ||
    trial === undefined ||
    question === undefined ||
    observation === undefined ||
    parts.length > 5
  ) {
    throw new GraderError(
      'grader-fault',
      'The statement of the exercise is not made of a title, an introduction and four parts.',
      'Give it one heading of level 1, then one of level 2 each for task, trial, question and observation.',
    );
  }
  return { title: title.text, introduction: introduction.body, task, trial, question, observation };
}

/** The introduction, without heading, then a part for every heading of level 2. */
function partsOf(tokens: readonly Token[]): StatementPart[] {
  const starts = tokens.flatMap((token, index) => (isPartHeading(token) ? [index] : []));
  return [-1, ...starts].map((start, number) => {
    const heading = tokens[start];
    return {
      heading:
        heading?.type === 'heading' ? markdown.parseInline(heading.text, { async: false }) : '',
      body: markdown.parser(tokens.slice(start + 1, starts[number])),
    };
  });
}

function isPartHeading(token: Token): boolean {
  return token.type === 'heading' && token.depth === 2;
}
