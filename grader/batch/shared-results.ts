// Results of a large class in little memory: most of what one says, others say in the same words.

import type { CheckResult, SubmissionResult } from '../core/model/report.js';

/** Makes equal parts of results one and the same object. */
export class SharedResults {
  private readonly known = new Map<string, unknown>();

  /** The same result, of parts that others may have as well. */
  share(result: SubmissionResult): SubmissionResult {
    return {
      ...result,
      functions: this.one(result.functions),
      checks: result.checks.map((check) => this.check(check)),
      diagnoses: this.one(result.diagnoses),
      remarks: this.one(result.remarks),
    };
  }

  private check(check: CheckResult): CheckResult {
    if (check.counterexample === null) return this.one(check);
    // Counterexamples are told in many ways; what stands around them is not.
    const { counterexample } = check;
    return { ...this.one({ ...check, counterexample: null }), counterexample };
  }

  private one<Part>(part: Part): Part {
    const key = JSON.stringify(part);
    const found = this.known.get(key) as Part | undefined; // put there under the same text
    if (found !== undefined) return found;
    this.known.set(key, part);
    return part;
  }
}
