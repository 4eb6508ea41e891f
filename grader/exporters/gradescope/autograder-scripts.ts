// The two scripts at the top of a Gradescope autograder. Where they are tried out elsewhere,
// AUTOGRADER_ROOT stands in for /autograder, NODE_SITE for where Node comes from, and NODE_FOLDER for
// where it goes.

/** What every submission is graded with. */
export interface AutograderOptions {
  readonly exerciseId: string;
  /** Further words of `grader batch` (seed, language, points); none needs quotes. */
  readonly words: readonly string[];
}

/** Folder of the grader inside the zip. */
export const graderFolder = 'theta-grader';

/** The Node that is installed where the image has none or an older one. */
const nodeVersion = '20.20.2';

const head = `#!/usr/bin/env bash
set -euo pipefail
root="\${AUTOGRADER_ROOT:-/autograder}"
grader="$root/source/${graderFolder}"
`;

/** Runs once, when Gradescope builds the image: Node, and a proof that grading works there. */
export function setupScript({ exerciseId }: AutograderOptions): string {
  return `${head}
site="\${NODE_SITE:-https://nodejs.org/dist}/v${nodeVersion}"
folder="\${NODE_FOLDER:-/usr/local}"
enough='const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
if ! node -e "$enough" 2> /dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ca-certificates curl
  case "$(uname -m)" in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) echo "No Node for $(uname -m)." >&2; exit 1 ;;
  esac
  file="node-v${nodeVersion}-linux-$machine.tar.gz"
  cd "$(mktemp -d)"
  curl -fsSLO "$site/$file"
  curl -fsSL "$site/SHASUMS256.txt" | grep " $file\\$" | sha256sum -c -
  tar -xzf "$file" -C "$folder" --strip-components=1
  # The shell remembers where it found the old one.
  hash -r
fi
node "$grader/dist/cli/main.js" check "$grader/reference/${exerciseId}/solution.py" --json > /dev/null
echo "The reference solution earns full marks: the grader works here."
`;
}

/**
 * Runs for each submission. When the grader itself fails there is no results.json, and Gradescope
 * says so to the instructors: nobody gets a zero for it.
 */
export function runScript({ exerciseId, words }: AutograderOptions): string {
  const options = ['--exercise', exerciseId, ...words].join(' ');
  return `${head}
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/class"
cp -R "$root/submission" "$work/class/submission"
status=0
node "$grader/dist/cli/main.js" batch "$work/class" --out "$work/reports" --jobs 1 \\
  --export gradescope ${options} || status=$?
# 1 says that something could not be graded, which results.json tells.
if [ "$status" -gt 1 ]; then exit "$status"; fi
mkdir -p "$root/results"
cp "$work"/reports/gradescope/*/results.json "$root/results/results.json"
`;
}
