import { describe, expect, it } from 'vitest';
import { gradesCsv } from '#grader/exporters/grades-csv.js';
import { results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { sampleReports } from '../support/sample-reports.js';

const header =
  'id,student_id,name,file,status,verdict,score,max_score,single_step_gradient_descent,gradient_descent,first_diagnosis';

describe('grades.csv', () => {
  it('begins with a byte order mark and the columns, even for nobody', () => {
    expect(gradesCsv(results(), fakeExercise)).toBe(`\ufeff${header}\r\n`);
  });

  it('has one row a submission, sorted by id, an ungraded score left empty', () => {
    const given = results({ submissions: sampleReports.map((each) => each.result) });

    const rows = gradesCsv(given, fakeExercise).split('\r\n');

    expect(rows.slice(1)).toEqual([
      'babbage_charles,,,babbage_charles.ipynb,graded,failed,0,100,0,0,',
      'hopper_grace,s1906,Grace Hopper,week 2/hopper_grace.py,graded,partial,50,100,0,50,wrong-sign',
      'lovelace_ada,s1815,Ada Lovelace,lovelace_ada.py,graded,passed,100,100,50,50,',
      'turing_alan,s1912,Alan Turing,turing_alan.py,ungraded,ungraded,,100,,30,',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('disarms the formula %s', (formula) => {
    const student = { id: formula, name: formula };
    const given = results({
      submissions: [submissionResult({ id: formula, file: formula, student })],
    });

    const row = gradesCsv(given, fakeExercise).split('\r\n')[1];

    expect(row).toContain(`'${formula},'${formula},'${formula},'${formula},graded`);
  });

  it('quotes commas, quotes and line breaks', () => {
    const student = { id: 's"1"', name: 'Lovelace, Ada\nCountess' };
    const given = results({ submissions: [submissionResult({ student })] });

    const text = gradesCsv(given, fakeExercise);

    expect(text).toContain('ada,"s""1""","Lovelace, Ada\nCountess",ada.py,');
  });
});
