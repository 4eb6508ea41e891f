import { describe, expect, it } from 'vitest';
import {
  type GraderVersions,
  mismatch,
  type OwnVersions,
  protocolVersion,
} from '#grader/queue/run-manifest.js';

const own: OwnVersions = {
  grader: '0.1.0',
  exerciseVersion: '1.2',
  imageHash: 'a'.repeat(64),
  native: null,
};

const wanted: GraderVersions = {
  protocol: protocolVersion,
  grader: '0.1.0',
  exercise: { id: 'gradient-descent', version: '1.2' },
  imageHash: 'a'.repeat(64),
  native: null,
};

describe('a worker', () => {
  it('may grade a run of its own versions', () => {
    expect(mismatch(wanted, own)).toBeNull();
  });

  it.each<[string, Partial<GraderVersions>, string]>([
    [
      'grader',
      { grader: '0.2.0', protocol: protocolVersion + 1 },
      'The batch is of grader 0.2.0, and this worker of grader 0.1.0.',
    ],
    [
      'protocol',
      { protocol: protocolVersion + 1 },
      `The batch speaks version ${protocolVersion + 1} of the queue’s protocol, and this worker version ${protocolVersion}.`,
    ],
    [
      'exercise',
      { exercise: { id: 'gradient-descent', version: '1.3' } },
      'The batch has version 1.3 of gradient-descent, and this worker version 1.2.',
    ],
    [
      'image',
      { imageHash: 'b'.repeat(64) },
      'The batch has the Python image bbbbbbbbbbbb, and this worker aaaaaaaaaaaa.',
    ],
    [
      'native engine',
      { native: 'Python 3.11' },
      'The batch wants the native engine with Python 3.11, and this worker has none.',
    ],
  ])('leaves a run of another %s alone, and says which is whose', (_what, other, sentence) => {
    expect(mismatch({ ...wanted, ...other }, own)).toBe(sentence);
  });
});
