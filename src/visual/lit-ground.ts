import { scaleOf, toMap, toScreen } from './camera.ts';
import { areFew, litRadius } from './dots.ts';
import type { GroundPlan } from './ground-plan.ts';
import type { LabelBox } from './label-ranges.ts';
import { landByCells } from './land.ts';
import { leaderPlace } from './leader.ts';
import type { MapName, NameView } from './map-name.ts';
import { groupOf, landUnder, openPlace, withSides } from './open-place.ts';
import { GAP, NAME_LINES, PAPER_STYLE } from './name-style.ts';
import { TITLE_GAP, TITLES_FIRST } from './paper-names.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox } from './route.ts';
import { boxOnScreen, isInside, overlap, placeForNames, standsBy } from './written-names.ts';

/** Above and below the dots of so few papers that each gets its title, names of topics leave room for one, CSS pixels. */
const ROOM_FOR_TITLE = TITLE_GAP + NAME_LINES.paper * PAPER_STYLE.size * PAPER_STYLE.lineHeight;
/** What it costs to take that room, beside covering a dot. */
const TITLE_LOST = 0.2;
/** Of more lit papers every so many-th shows where they are. */
export const DOTS_AT_MOST = 250;
/** Side of the cells for which it is asked once whose land they are, CSS pixels. */
const CELL = 5;

interface LitDot {
  readonly paper: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The lit dots of a view, and the room that they leave to names. */
export class LitGround {
  /** Room for titles above and below the dots, CSS pixels. */
  readonly aside: number;
  readonly seen: ScreenBox;
  readonly #dots: readonly LitDot[];
  readonly #inSight: readonly LitDot[];
  readonly #picture: MapPicture;
  readonly #lit: ReadonlySet<number>;
  readonly #view: NameView;
  readonly #scale: number;
  readonly #plan: GroundPlan;

  constructor(picture: MapPicture, lit: ReadonlySet<number>, view: NameView) {
    const { camera, size } = view;
    this.#picture = picture;
    this.#lit = lit;
    this.#view = view;
    this.#scale = scaleOf(camera, size);
    this.aside = lit.size <= TITLES_FIRST ? ROOM_FOR_TITLE : 0;
    const seen = (this.seen = placeForNames(view));
    const every = Math.ceil(lit.size / DOTS_AT_MOST);
    const some = every === 1 ? [...lit] : [...lit].filter((_, at) => at % every === 0);
    this.#dots = some.map((paper) => {
      const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
      return { paper, x, y, radius: litRadius(picture, paper, this.#scale, lit) };
    });
    this.#inSight = this.#dots.filter(
      ({ x, y }) => x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom,
    );
    this.#plan = {
      covered: (x, y, halfWidth, halfHeight) => {
        const [left, top] = toScreen(camera, size, x - halfWidth, y + halfHeight);
        const [right, bottom] = toScreen(camera, size, x + halfWidth, y - halfHeight);
        return this.#covered({ left, top, right, bottom });
      },
      owner: landByCells(picture, CELL / this.#scale),
    };
  }

  /** How many lit dots are in sight. */
  get count(): number {
    return this.#inSight.length;
  }

  /** How many lit dots a topic has, in sight or not. */
  dotsOf({ kind, index }: MapName): number {
    return kind === 'paper' ? 0 : this.#dots.filter(({ paper }) => this.#picture[kind][paper] === index).length;
  }

  /** The lit papers of a topic that are in sight. */
  membersOf({ kind, index }: MapName): number[] {
    const papers = this.#inSight.map(({ paper }) => paper);
    return kind === 'paper' ? [] : papers.filter((paper) => this.#picture[kind][paper] === index);
  }

  boxOf(name: MapName): ScreenBox {
    return boxOnScreen(name, this.#view.camera, this.#view.size);
  }

  isInSight(name: MapName): boolean {
    return isInside(this.boxOf(name), this.seen);
  }

  /** How many lit dots a name lies over, with so much room above and below them. */
  hidden(name: MapName, aside = 0): number {
    return this.#crossed(this.boxOf(name), aside);
  }

  /** Whether a name is in sight with all of it, and on none of those that are `placed`. */
  hasRoom(name: MapName, placed: readonly MapName[]): boolean {
    const box = this.boxOf(name);
    return isInside(box, this.seen) && !placed.some((other) => overlap(this.boxOf(other), box));
  }

  /**
   * A topic's name on its land or beside these of its papers, else where a line leads to them; `null` where there is no such
   * place. `isWanted`: then it lies on its land, over its dots.
   */
  moved(name: MapName, members: readonly number[], placed: readonly MapName[], isWanted: boolean): MapName | null {
    const [picture, plan, scale, { camera, size }] = [this.#picture, this.#plan, this.#scale, this.#view];
    const kind = name.kind === 'district' ? 'district' : 'region';
    const { index, box } = name;
    const gap = GAP[kind];
    const [minX, maxY] = toMap(camera, size, this.seen.left + gap, this.seen.top + gap);
    const [maxX, minY] = toMap(camera, size, this.seen.right - gap, this.seen.bottom - gap);
    const room = { minX, minY, maxX, maxY };
    const letters = { width: box.right - box.left - 2 * gap, height: box.bottom - box.top - 2 * gap };
    const topic = (kind === 'region' ? picture.regions : picture.districts)[index]!;
    const taken = placed.map((other) => withSides(this.#centred(other)));
    // What it hides counts among the lit dots, few as they may be of a large topic.
    const group = groupOf(picture, { ...topic, papers: members.length }, members, papersOf(picture[kind], index));
    const { leader: _, ...own } = name;
    const at = ({ x, y }: { readonly x: number; readonly y: number }): MapName => ({ ...own, box: { ...box, x, y } });
    const isHome = ({ box: { x, y } }: MapName): boolean => {
      const [halfWidth, halfHeight] = [letters.width / 2 / scale, letters.height / 2 / scale];
      const { foreign, open } = landUnder(plan, group.own, x, y, halfWidth, halfHeight);
      return group.own.has(plan.owner(x, y)) && foreign <= (1 - open) / 2;
    };
    const here = at(openPlace(plan, group, letters, gap, scale, taken, room));
    // Beside a few dots on others' land it is told whose name it is; beside one of hundreds it is not.
    const isBeside =
      areFew(this.#lit) &&
      standsBy(
        here,
        members.filter((paper) => this.#lit.has(paper)),
        picture,
        camera,
        size,
      );
    if (this.isInSight(here) && (isHome(here) || isBeside)) return here;
    const isLed = kind === 'region' || areFew(this.#lit);
    const led = isLed ? leaderPlace(picture, plan, group, letters, gap, scale, taken, room) : null;
    if (led !== null) return { ...at(led), leader: led.end };
    const over = isWanted ? at(openPlace(plan, group, letters, gap, scale, taken, room, true)) : null;
    return over !== null && this.hasRoom(over, placed) ? over : null;
  }

  /** A name's box round its middle, as names of topics have it. */
  #centred({ box }: MapName): LabelBox {
    const [right, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return {
      ...box,
      x: box.x + right / this.#scale,
      y: box.y - down / this.#scale,
      left: box.left - right,
      right: box.right - right,
      top: box.top - down,
      bottom: box.bottom - down,
    };
  }

  /** Lit dots that a box covers, and a part of those to which it leaves no room for a title. */
  #covered(box: ScreenBox): number {
    const dots = this.#crossed(box, 0);
    return this.aside === 0 ? dots : dots + TITLE_LOST * (this.#crossed(box, this.aside) - dots);
  }

  #crossed({ left, right, top, bottom }: ScreenBox, aside: number): number {
    let crossed = 0;
    for (const { x, y, radius } of this.#dots) {
      if (x + radius <= left || x - radius >= right) continue;
      if (y + radius + aside > top && y - radius - aside < bottom) crossed++;
    }
    return crossed;
  }
}

function papersOf(column: readonly number[], index: number): ReadonlySet<number> {
  const papers = new Set<number>();
  column.forEach((own, paper) => {
    if (own === index) papers.add(paper);
  });
  return papers;
}
