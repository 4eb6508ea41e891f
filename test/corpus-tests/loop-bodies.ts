// Bodies of the loop with known truth. {t}, {r} and {n} stand for the names of its parameters,
// {step} for a call of the single step's name, {say} for a line that may print.

/** A body, and the mistake it makes. */
export interface LoopBody {
  /** `null` when it is right. */
  readonly id: string | null;
  readonly above?: readonly string[];
  readonly lines: readonly string[];
  /** Calls never come back: worth only a few programs. */
  readonly isEndless?: true;
}

export const rightLoops: readonly LoopBody[] = [
  ['for _ in range({n}):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
  [
    'value = {t}',
    'for i in range({n}):',
    '    value = {step}(value, {r})',
    '    {say}',
    'return value',
  ],
  ['for i in range(1, {n} + 1):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
  ['while {n} > 0:', '    {t} = {step}({t}, {r})', '    {n} -= 1', '    {say}', 'return {t}'],
  [
    'count = 0',
    'while count < {n}:',
    '    {t} = {step}({t}, {r})',
    '    count += 1',
    '    {say}',
    'return {t}',
  ],
  ['if {n} == 0:', '    return {t}', 'return {loop}({step}({t}, {r}), {r}, {n} - 1)'],
  [
    'path = [{t}]',
    'for _ in range({n}):',
    '    path.append({step}(path[-1], {r}))',
    '    {say}',
    'return path[-1]',
  ],
  [
    'def walk(value, left):',
    '    if left == 0:',
    '        return value',
    '    return walk({step}(value, {r}), left - 1)',
    'return walk({t}, {n})',
  ],
  ['return [{t} := {step}({t}, {r}) for _ in range({n})][-1] if {n} else {t}'],
]
  .map((lines): LoopBody => ({ id: null, lines }))
  .concat([
    {
      id: null,
      above: ['from functools import reduce'],
      lines: ['return reduce(lambda value, _: {step}(value, {r}), range({n}), {t})'],
    },
    {
      id: null,
      above: ['from itertools import accumulate, repeat'],
      lines: [
        'walk = accumulate(repeat({r}, {n}), lambda value, rate: {step}(value, rate), initial={t})',
        'return list(walk)[-1]',
      ],
    },
  ]);

/** A loop that repeats a formula of its own. */
export function inlinedLoop(formula: string): readonly string[] {
  return ['for _ in range({n}):', `    {t} = ${formula}`, '    {say}', 'return {t}'];
}

const plain: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'off-by-one-extra-step': [
    ['for _ in range({n} + 1):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
    ['i = 0', 'while i <= {n}:', '    {t} = {step}({t}, {r})', '    i += 1', 'return {t}'],
    ['while {n} >= 0:', '    {t} = {step}({t}, {r})', '    {n} -= 1', 'return {t}'],
  ],
  'off-by-one-missing-step': [
    ['for _ in range(1, {n}):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
    ['for _ in range({n} - 1):', '    {t} = {step}({t}, {r})', 'return {t}'],
    ['i = 1', 'while i < {n}:', '    {t} = {step}({t}, {r})', '    i += 1', 'return {t}'],
  ],
  'extra-initial-step': [
    [
      'value = {step}({t}, {r})',
      'for _ in range({n}):',
      '    value = {step}(value, {r})',
      'return value',
    ],
  ],
  'double-step': [
    [
      'for _ in range({n}):',
      '    {t} = {step}({t}, {r})',
      '    {t} = {step}({t}, {r})',
      'return {t}',
    ],
  ],
  'returns-inside-loop': [
    ['for _ in range({n}):', '    {t} = {step}({t}, {r})', '    {say}', '    return {t}'],
  ],
  'loop-variable-not-updated': [
    ['for _ in range({n}):', '    {step}({t}, {r})', '    {say}', 'return {t}'],
    ['for _ in range({n}):', '    new = {step}({t}, {r})', '    {say}', 'return {t}'],
  ],
  'restarts-from-initial': [
    [
      'value = {t}',
      'for _ in range({n}):',
      '    value = {step}({t}, {r})',
      '    {say}',
      'return value',
    ],
  ],
  'stale-gradient': [
    [
      'change = {step}({t}, {r}) - {t}',
      'for _ in range({n}):',
      '    {t} = {t} + change',
      'return {t}',
    ],
  ],
  'scales-one-step': [['return {t} + {n} * ({step}({t}, {r}) - {t})']],
  'ignores-number-steps': [
    ['for _ in range(20):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
    ['for _ in range(10):', '    {t} = {step}({t}, {r})', 'return {t}'],
  ],
  'hard-coded-rate': [
    ['for _ in range({n}):', '    {t} = {step}({t}, 0.2)', '    {say}', 'return {t}'],
    ['{r} = 0.1', 'for _ in range({n}):', '    {t} = {step}({t}, {r})', 'return {t}'],
  ],
  'ignores-initial-theta': [
    ['{t} = 1.0', 'for _ in range({n}):', '    {t} = {step}({t}, {r})', '    {say}', 'return {t}'],
  ],
  'early-stop-tolerance': [
    [
      'for _ in range({n}):',
      '    new = {step}({t}, {r})',
      '    if abs(new - {t}) < 1e-6:',
      '        break',
      '    {t} = new',
      'return {t}',
    ],
    [
      'for _ in range({n}):',
      '    if abs({t}) < 1e-5:',
      '        break',
      '    {t} = {step}({t}, {r})',
      'return {t}',
    ],
  ],
  'stops-on-overshoot': [
    [
      'for _ in range({n}):',
      '    new = {step}({t}, {r})',
      '    if abs(new) > abs({t}):',
      '        break',
      '    {t} = new',
      'return {t}',
    ],
  ],
  'decays-rate': [
    ['for _ in range({n}):', '    {t} = {step}({t}, {r})', '    {r} = {r} * 0.9', 'return {t}'],
  ],
  'accumulates-sum': [
    [
      'total = 0',
      'for _ in range({n}):',
      '    {t} = {step}({t}, {r})',
      '    total += {t}',
      'return total',
    ],
  ],
  'returns-previous': [
    ['for _ in range({n}):', '    before = {t}', '    {t} = {step}({t}, {r})', 'return before'],
  ],
  'prints-instead-of-returns': [
    ['for _ in range({n}):', '    {t} = {step}({t}, {r})', '    print({t})'],
    ['for _ in range({n}):', '    {t} = {step}({t}, {r})', 'print("theta", {t})'],
  ],
  'returns-list': [
    [
      'path = [{t}]',
      'for _ in range({n}):',
      '    path.append({step}(path[-1], {r}))',
      'return path',
    ],
  ],
  'returns-tuple': [['for _ in range({n}):', '    {t} = {step}({t}, {r})', 'return {t}, {n}']],
  'recursion-missing-return': [
    ['if {n} == 0:', '    return {t}', '{loop}({step}({t}, {r}), {r}, {n} - 1)'],
  ],
  'recursion-wrong-base': [
    ['if {n} <= 1:', '    return {t}', 'return {loop}({step}({t}, {r}), {r}, {n} - 1)'],
  ],
  'rounds-final': [['for _ in range({n}):', '    {t} = {step}({t}, {r})', 'return round({t}, 4)']],
  'swapped-arguments-in-call': [
    ['for _ in range({n}):', '    {t} = {step}({r}, {t})', '    {say}', 'return {t}'],
  ],
  'uses-loop-index': [['for i in range({n}):', '    {t} = {step}(i, {r})', 'return {t}']],
  'shadows-theta-in-for': [['for {t} in range({n}):', '    {t} = {step}({t}, {r})', 'return {t}']],
  'undefined-name': [
    ['for _ in range({n}):', '    {t} = {step}({t}, rate_of_learning)', 'return {t}'],
    ['for _ in range(steps_to_go):', '    {t} = {step}({t}, {r})', 'return {t}'],
  ],
};

export const wrongLoops: readonly LoopBody[] = [
  ...Object.entries(plain).flatMap(([id, bodies]) => bodies.map((lines) => ({ id, lines }))),
  {
    id: 'global-theta',
    above: ['theta_now = 1.0'],
    lines: [
      'global theta_now',
      'for _ in range({n}):',
      '    theta_now = {step}(theta_now, {r})',
      'return theta_now',
    ],
  },
  {
    id: 'infinite-loop-no-countdown',
    lines: ['while {n} > 0:', '    {t} = {step}({t}, {r})', 'return {t}'],
    isEndless: true,
  },
];
