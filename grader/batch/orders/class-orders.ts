// Orders of a class: the operator's files, each order brought to the submission it is for.

import type { ClassOrders, HandInTime, OwnOrders } from '../../core/grades/orders.js';
import { GraderError } from '../../core/model/errors.js';
import { type Exercise, maxScore } from '../../core/model/exercise.js';
import { readEarlierRun } from '../read-results.js';
import { type Extension, readLatePolicy } from './late-policy-file.js';
import type { Override, Place } from './overrides-file.js';
import { conflict, placeText, readOverrides } from './read-overrides.js';

/** The files that were named; `null` for none. */
export interface OrderOptions {
  /** A file, or a folder of them. */
  readonly overrides: string | null;
  readonly latePolicy: string | null;
  /** An earlier results.json, or its folder. */
  readonly neverLower: string | null;
}

/** Whom an order may be for. */
export interface Addressee {
  /** As in the reports. */
  readonly id: string;
  /** All that orders may call them: ids of the submission and of the student, pseudonyms too. */
  readonly calledBy: readonly string[];
  readonly hasFile: boolean;
  readonly handIn: HandInTime;
}

export interface OrdersFound {
  readonly whole: ClassOrders;
  readonly of: (id: string) => OwnOrders;
  /** Orders for nobody of this class. */
  readonly unmatched: readonly (Place & { readonly id: string })[];
  /** Ids of earlier grades that could hold for nobody of this class. */
  readonly earlierOfNobody: readonly string[];
}

/** @throws GraderError for files that are not as they should be, contradict, or lack times. */
export async function ordersOf(
  options: OrderOptions,
  addressees: readonly Addressee[],
  exercise: Exercise,
): Promise<OrdersFound> {
  const { overrides, waive } =
    options.overrides === null
      ? { overrides: [], waive: [] }
      : await readOverrides(options.overrides, exercise);
  const late = options.latePolicy === null ? null : await readLatePolicy(options.latePolicy);
  const earlier =
    options.neverLower === null ? null : await earlierGrades(options.neverLower, exercise);

  const addressed = bookOf(addressees);
  const given = assign(overrides, addressed, sameGiven);
  const extensions = assign(late?.extensions ?? [], addressed, sameUntil);
  const own = new Map(
    addressees.map(({ id, calledBy, handIn }): [string, OwnOrders] => {
      const override = given.byId.get(id);
      return [
        id,
        {
          handIn,
          extendedTo: extensions.byId.get(id)?.until ?? null,
          earlier: [id, ...calledBy].map((name) => earlier?.get(name)).find(isNumber) ?? null,
          given: override ? { points: override.points, reason: override.reason } : null,
        },
      ];
    }),
  );
  if (late !== null) demandTimes(addressees.filter(({ id }) => !given.byId.has(id)));
  return {
    whole: {
      waived: waive.map(({ check, reason }) => ({ check, reason })),
      late: late?.policy ?? null,
    },
    of: (id) => own.get(id) ?? nothing,
    unmatched: [...given.unmatched, ...extensions.unmatched],
    earlierOfNobody: earlier === null ? [] : ofNobody(earlier, addressees),
  };
}

const nothing: OwnOrders = {
  handIn: { time: null, isLate: null },
  extendedTo: null,
  earlier: null,
  given: null,
};

/** Names in one spelling, with those they may mean. */
type AddressBook = ReadonlyMap<string, ReadonlySet<string>>;

function bookOf(addressees: readonly Addressee[]): AddressBook {
  const book = new Map<string, Set<string>>();
  for (const { id, calledBy, handIn } of addressees) {
    // A group answers to each of its members.
    for (const name of [id, ...calledBy, ...(handIn.members ?? []).map((each) => each.id)]) {
      book.set(spelt(name), (book.get(spelt(name)) ?? new Set()).add(id));
    }
  }
  return book;
}

function spelt(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

interface Assigned<Order> {
  readonly byId: ReadonlyMap<string, Order>;
  readonly unmatched: readonly Order[];
}

function assign<Order extends Place & { readonly id: string }>(
  orders: readonly Order[],
  addressed: AddressBook,
  areSame: (a: Order, b: Order) => boolean,
): Assigned<Order> {
  const byId = new Map<string, Order>();
  const unmatched: Order[] = [];
  for (const order of orders) {
    const [id, another] = addressed.get(spelt(order.id)) ?? [];
    if (another !== undefined) throw ambiguous(order);
    const before = id === undefined ? undefined : byId.get(id);
    if (before !== undefined && !areSame(before, order)) {
      throw conflict(`"${order.id}"`, before, order);
    }
    if (id === undefined) unmatched.push(order);
    else byId.set(id, before ?? order);
  }
  return { byId, unmatched };
}

function sameGiven(a: Override, b: Override): boolean {
  return a.points === b.points && a.reason === b.reason;
}

function sameUntil(a: Extension, b: Extension): boolean {
  return a.until === b.until;
}

function ambiguous({ id, ...place }: Place & { readonly id: string }): GraderError {
  return new GraderError(
    'orders',
    `${placeText(place)}: more than one submission answers to "${id}".`,
    'Write the id of the submission that you mean, as grades.csv has it.',
  );
}

/** Names that an error lists before it only counts. */
const mostNames = 10;

function demandTimes(addressees: readonly Addressee[]): void {
  const without = addressees.filter(({ hasFile, handIn }) => hasFile && handIn.time === null);
  if (without.length === 0) return;
  const named = without.slice(0, mostNames).map(({ id }) => id);
  const more = without.length - named.length;
  throw new GraderError(
    'orders',
    `A late policy needs to know when work was handed in, and nothing tells it for ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    'Give the times with --times <csv>, or leave --late-policy out to show lateness without charging it.',
  );
}

/** Ids that have a grade and that nobody answers to. */
function ofNobody(
  earlier: ReadonlyMap<string, number | null>,
  addressees: readonly Addressee[],
): readonly string[] {
  const names = new Set(addressees.flatMap(({ id, calledBy }) => [id, ...calledBy]));
  return [...earlier].flatMap(([id, grade]) => (grade === null || names.has(id) ? [] : [id]));
}

/** Grades that counted, by id. */
async function earlierGrades(
  named: string,
  exercise: Exercise,
): Promise<ReadonlyMap<string, number | null>> {
  const { file, results, grades } = await readEarlierRun(named);
  if (results.exercise.id !== exercise.id || results.maxScore !== maxScore(exercise)) {
    throw new GraderError(
      'orders',
      `${file} is of ${results.exercise.id} with ${results.maxScore} points, and this class of ${exercise.id} with ${maxScore(exercise)}.`,
      'Name results of the same exercise with as many points.',
    );
  }
  return new Map(grades.map(({ id, grade }) => [id, grade]));
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
