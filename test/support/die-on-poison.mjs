// Loaded into a worker before anything else: the process dies when a submission called "poison" is
// about to be graded.

import { Worker } from 'node:worker_threads';

const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  if (message?.job?.submission?.id === 'poison') process.kill(process.pid, 'SIGKILL');
  return post.call(this, message, ...rest);
};
