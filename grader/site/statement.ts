// The statement of an exercise, cut into the parts between which the page puts the cells.

import type { Token } from 'marked';
import { GraderError } from '../core/model/errors.js';
import { isNoticedHeader } from '../core/solution-file/noticed.js';
import { markdown } from './markdown.js';

/** A part of the statement; both fields are HTML. */
export interface StatementPart {
  readonly heading: string;
  readonly body: string;
}

/** A question that learners answer before they read on, and what the lesson says of it. */
export interface StatementQuestion extends StatementPart {
  readonly observation: StatementPart;
}

export interface Statement {
  /** As plain text. */
  readonly title: string;
  /** HTML of what stands between the title and the first part. */
  readonly introduction: string;
  /** What to write: the first part. */
  readonly task: StatementPart;
  /** What stands between the cells and the question, in order. */
  readonly between: readonly StatementPart[];
  /** The part with the heading of `noticedHeaders`, and the one that follows it. */
  readonly question: StatementQuestion | null;
  /** What follows the question. */
  readonly closing: readonly StatementPart[];
}

/** Reads a statement: a title, an introduction, then parts with a heading of level 2 each. */
export function toStatement(source: string): Statement {
  const [title, ...rest] = markdown.lexer(source);
  const [introduction, task, ...others] = partsOf(rest);
  if (title?.type !== 'heading' || title.depth !== 1 || !introduction || !task) {
    throw new GraderError(
      'grader-fault',
      'The statement of the exercise is not made of a title, an introduction and parts.',
      'Give it one heading of level 1, then one of level 2 for each part, the task first.',
    );
  }
  const shared = { title: title.text, introduction: introduction.body, task };
  const asks = others.findIndex(({ heading }) => isQuestion(heading));
  const [question, observation, ...closing] = asks < 0 ? [] : others.slice(asks);
  if (question === undefined) return { ...shared, between: others, question: null, closing: [] };
  if (observation === undefined) {
    throw new GraderError(
      'grader-fault',
      'The statement asks what the learner notices, and nothing follows.',
      'Add a part with what there is to notice, or give the question another heading.',
    );
  }
  return {
    ...shared,
    between: others.slice(0, asks),
    question: { ...question, observation },
    closing,
  };
}

/** Whether a heading is the one under which the answer travels in the learner's file. */
function isQuestion(heading: string): boolean {
  return isNoticedHeader(`# ${heading}`);
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
