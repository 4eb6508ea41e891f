// Sentences of the book that hold for Python only, with what is true of JavaScript.

export const inJavascript: Readonly<Record<string, string>> = {
  'Python has two signs for division. One of them keeps only the whole part.':
    'Math.floor, Math.trunc and the signs for bits keep only the whole part.',
  'Your return is indented into the loop, so the function ends in the first pass.':
    'Your return stands inside the braces of the loop, so the function ends in the first pass.',
  'A default value is made once, when the function is defined. Look at the list in your def line.':
    'What stands outside of the function is made once. Look for a list that all calls share.',
  'What does print itself give back?': 'What does console.log itself give back?',
};
