// The Greek letter of the formula as a variable: Python keeps that word for itself.

import { everywhere, type Fact } from '../fact.js';

/** `def f(theta, lambda):`, `theta - lambda * 2` */
export const lambdaName: Fact = {
  kind: 'lambda-name',
  find: (program) =>
    everywhere(program, ({ kind, parent }) => {
      if (kind !== 'lambda') return null;
      const isWhole =
        parent?.kind === 'LambdaExpression' && !parent.children.some((each) => each.isError);
      return isWhole ? null : { name: 'lambda' };
    }),
};
