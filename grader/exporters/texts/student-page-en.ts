// The student's page in English.

import type { StudentPageTexts } from './student-page.js';

export const en: StudentPageTexts = {
  verdicts: {
    passed: 'complete',
    partial: 'partly there',
    failed: 'not yet',
    ungraded: 'not graded (not your doing)',
  },
  checks: { passed: 'holds', failed: 'does not hold yet', skipped: 'was not asked' },
  howItStands: 'How it stands',
  outOf: (points, most) => `${points} of ${most}`,
  points: (points, most) => `${points} of ${most} points`,
  worth: (most) => `${most} points`,
  notGraded: 'not graded',
  wouldEarn: (change, score, most) =>
    `With ${change}, this would earn ${score} of ${most} points. Your instructor can grant that.`,
  next: {
    heading: 'What to do next',
    gives: 'gives',
    hint: 'A hint',
    plainly: 'What is wrong, plainly',
  },
  change: {
    gave: 'gave',
    and: 'and',
    later: 'when it was asked again after all other calls',
    alone: (place) => `By itself, in ${place}, it gives`,
    newPython: 'a new Python',
    newJavascript: 'a new JavaScript',
    after: 'after',
    afterThis: 'after this',
    itGives: 'it gives',
    times: (count) => `${count} times`,
  },
  right: 'What is right',
  look: 'What needs a look',
  more: 'More that was looked at',
  moreLead: 'These carry no points; they help to see what a function does.',
  gave: 'Your function gave',
  expected: 'expected',
  tryIt: 'Try it in the lesson',
  ledger: {
    heading: 'Points',
    caption: 'Where the points come from',
    asked: 'What was asked',
    answer: 'Answer',
    points: 'Points',
    together: 'Together',
    total: 'In all',
  },
  loopReadings: {
    model: null,
    'stand-in':
      'Your loop was judged with a stand-in step, so the mistake in the single step is charged only once.',
    'own-step':
      'Your loop was judged against your own single step, so the mistake in that step is charged only once.',
  },
  notes: 'Good to know',
  paths: {
    heading: 'Your θ against the model',
    lead: 'For each learning rate λ, above: the walk from θ = 1 over the parabola L = θ². Below: how far θ is from the minimum after each number of steps, on a scale where each line is a power of ten. Only the dots were asked for; the lines join them.',
    yours: 'yours',
    model: 'the model',
    valley: (rate) => `The walk over the parabola at λ = ${rate}`,
    sizes: (rate) => `The distance from the minimum at λ = ${rate}`,
    steps: 'steps',
    shapes: {
      arrives: 'arrives at the minimum',
      stays: 'stays where it is',
      closer: 'comes closer to the minimum, from one side',
      'closer-across': 'jumps across the valley, closer to the minimum each time',
      farther: 'moves away from the minimum, to one side',
      'farther-across': 'jumps across the valley, farther from the minimum each time',
      'equal-across': 'jumps across the valley to and fro and gets no closer',
      other: 'follows no simple rule',
    },
    yourJourney: (from, to, steps, shape) =>
      `Your θ goes from ${from} to ${to} after ${counted(steps, 'step')}: it ${shape}.`,
    yourOnly: (value, steps) => `Your θ is known only after ${counted(steps, 'step')}: ${value}.`,
    yourUnknown: 'Your θ is not known at any step.',
    yourStart: (value) => `Your θ is not known beyond its start at ${value}.`,
    modelJourney: (shape) => `The model’s θ ${shape}.`,
    modelNumbers: (from, to, steps) =>
      `It goes from ${from} to ${to} after ${counted(steps, 'step')}.`,
    same: 'Both walks are the same.',
    leaves: (steps, value) =>
      `After ${counted(steps, 'step')} your θ is ${value}, outside the upper picture: the arrow shows where it leaves.`,
    from: (steps) => `From ${counted(steps, 'step')} on`,
    after: (items, last) =>
      `After ${[items.join(', '), counted(last, 'step')].filter(Boolean).join(' and ')}`,
    afterMany: (items, more) => `After ${items.join(', ')} and ${more} more numbers of steps`,
    noNumber: (when) => `${when} no number arrived.`,
    endless: (when) => `${when} your θ was infinite or not a number (nan).`,
  },
  experiment: {
    heading: 'An experiment: low and high learning rates',
    lead: 'The same start, θ = 1, at very different rates. These are your own numbers.',
    caption: 'Your θ',
    rate: 'Learning rate',
    afterSteps: (steps) => `after ${counted(steps, 'step')}`,
    nothing: 'no number',
    question: 'What do you notice?',
    lowest: {
      closer: (rate, from, to, steps) =>
        `At λ = ${rate} your θ goes from ${from} to ${to} in ${counted(steps, 'step')}. About how many steps would it take to halve θ?`,
      farther: (rate, from, to, steps) =>
        `At λ = ${rate} your θ grows from ${from} to ${to} in ${counted(steps, 'step')}. Which way should small steps downhill take it?`,
      other: (rate, from, to, steps) =>
        `At λ = ${rate} your θ goes from ${from} to ${to} in ${counted(steps, 'step')}. Is that what you expect of very small steps?`,
    },
    highest: {
      'farther-across': (rate, from, to, steps) =>
        `At λ = ${rate} your θ goes from ${from} to ${to} in ${counted(steps, 'step')}. What do its sign and its size do from step to step, and why?`,
      farther: (rate, from, to, steps) =>
        `At λ = ${rate} your θ goes from ${from} to ${to} in ${counted(steps, 'step')} and never changes its sign. On which side of the valley should a step that is far too long land?`,
      other: (rate, from, to, steps) =>
        `At λ = ${rate} your θ goes from ${from} to ${to} in ${counted(steps, 'step')}. Is that what you expect of very long steps?`,
    },
  },
  code: 'Your code',
  cell: (number) => `Cell ${number}`,
  moreCharacters: (count) => `… and ${count} more characters, not shown here.`,
  reference: (language) => `One way to write it in ${language}`,
  withoutTypes: 'Without the types it is JavaScript.',
  loadOutput: 'What your program printed',
  exampleOutput: 'What the example call printed',
  printedNothing: 'It printed nothing.',
  noticed: {
    heading: 'What you noticed',
    lead: 'Your answer to the closing question. It carries no points.',
  },
  replay: 'To see the first of these failures again on your own machine:',
  facts: {
    seed: 'Seed',
    engine: 'Engine',
    isolation: 'Isolation',
    limits: 'Other limits than the exercise’s',
    fingerprint: 'Fingerprint',
  },
};

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
