// Linear least squares for a handful of unknowns.

/** The coefficients that come nearest to `rows` · c = `values`; `null` where they are not unique. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
): readonly number[] | null {
  const size = rows[0]?.length ?? 0;
  const sum = (term: (row: readonly number[], index: number) => number) =>
    rows.reduce((total, row, index) => total + term(row, index), 0);
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => sum((row) => (row[i] ?? 0) * (row[j] ?? 0))),
    sum((row, index) => (row[i] ?? 0) * (values[index] ?? 0)),
  ]);
  return solve(matrix);
}

/** Gauss–Jordan elimination with partial pivoting; the last column is the right side. */
function solve(matrix: number[][]): readonly number[] | null {
  const size = matrix.length;
  for (let column = 0; column < size; column += 1) {
    const below = matrix.slice(column);
    const sizes = below.map((row) => Math.abs(row[column] ?? 0));
    const best = sizes.indexOf(Math.max(...sizes));
    const pivot = below[best];
    const head = pivot?.[column] ?? 0;
    if (pivot === undefined || !(Math.abs(head) > 1e-9)) {
      return null;
    }
    matrix.splice(column + best, 1);
    matrix.splice(
      column,
      0,
      pivot.map((value) => value / head),
    );
    const scaled = matrix[column] ?? [];
    for (const [index, row] of matrix.entries()) {
      const share = row[column] ?? 0;
      if (index !== column) {
        matrix[index] = row.map((value, place) => value - share * (scaled[place] ?? 0));
      }
    }
  }
  return matrix.map((row) => row[size] ?? Number.NaN);
}
