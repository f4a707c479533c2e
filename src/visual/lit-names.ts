import { scaleOf } from './camera.ts';
import { areFew } from './dots.ts';
import { groupsOf } from './crowd.ts';
import { DOTS_AT_MOST } from './lit-ground.ts';
import type { LitGround } from './lit-ground.ts';
import type { MapName, NameView } from './map-name.ts';
import { topicsLit, topicsOf, topicsOpen } from './paper-names.ts';
import type { LitTopics } from './paper-names.ts';
import type { MapPicture } from './picture.ts';

/** Share of a topic's lit dots that its name may lie over, where many are lit. */
const HIDDEN_AT_MOST = 1 / 3;
/** So many regions without a name look for another place. */
const LEFT_AT_MOST = 12;

/**
 * The names of topics that few lit papers stand for, and of those that many are, with their districts: each on its own place
 * if it hides no lit dot there and leaves room for titles, else by those of its lit papers that are in sight. Where it can
 * still be seen of each lit dot where it lies, the other regions of these papers follow, over no more than some of their own.
 * Those of most lit papers come first. A district that has no room waits, and one that is called as its region is. While the
 * map moves a name stays where it was `before`, if it can. A topic that is open is named at every scale.
 */
export function namesOfLit(
  picture: MapPicture,
  names: readonly MapName[],
  lit: ReadonlySet<number>,
  { camera, size }: NameView,
  ground: LitGround,
  before: readonly MapName[],
): MapName[] {
  const scale = scaleOf(camera, size);
  const open = topicsOpen(picture, lit);
  const topics = topicsNamed(picture, lit, open);
  if (topics.region.size === 0 && topics.district.size === 0) return [];
  const placed: MapName[] = [];
  const isFree = (name: MapName, room: number): boolean =>
    ground.hasRoom(name, placed) && ground.hidden(name, room) === 0;
  for (const name of mostLitFirst(names, topics, ground)) {
    const { kind, index, box } = name;
    if (kind === 'paper') continue;
    // A name that lies off its land from afar has another place near to.
    if (placed.some((one) => isSame(one, name))) continue;
    const isOpen = open[kind].has(index);
    const isItsScale = scale >= box.from && scale <= box.to;
    if (!isItsScale && !isOpen) continue;
    const members = ground.membersOf(name);
    if (members.length === 0) continue;
    // It is not written in the end, and would take room from others.
    if (placed.some((other) => isSaidBy(other, name))) continue;
    // A district that is open itself is named whatever it takes.
    const isPart = kind === 'district' && members.length <= ground.count / 2;
    const last = before.find((one) => isSame(one, name));
    // Looking for the best place amid many in each frame would cost too much.
    if (before.length > 0 && !areFew(lit)) {
      if (last !== undefined && ground.isInSight(last)) placed.push(last);
      continue;
    }
    const mayHide = HIDDEN_AT_MOST * members.length;
    if (!areFew(lit) && !isOpen) {
      if (!ground.isInSight(name)) continue;
      const stays = ground.hasRoom(name, placed) && ground.hidden(name) <= mayHide;
      const at = stays ? name : ground.moved(name, members, placed, false);
      if (at !== null && ground.hasRoom(at, placed) && ground.hidden(at) <= mayHide) placed.push(at);
      continue;
    }
    const own = [last, isItsScale ? name : undefined].filter((at) => at !== undefined);
    const free = (room: number): MapName | undefined => own.find((at) => isFree(at, room));
    const elsewhere = free(ground.aside) === undefined ? ground.moved(name, members, placed, true) : null;
    const isClear = elsewhere !== null && isFree(elsewhere, 0);
    const at = free(ground.aside) ?? (isClear ? elsewhere : (free(0) ?? elsewhere));
    if (at !== null && !(isPart && open.region.size > 0 && ground.hidden(at) > mayHide)) placed.push(at);
  }
  return placed;
}

/**
 * The names of regions that have lost their place in sight to a lit dot or to what is `written`, where their land has room for
 * them elsewhere: those of most lit papers first.
 */
export function namesLeft(
  picture: MapPicture,
  names: readonly MapName[],
  view: NameView,
  ground: LitGround,
  written: readonly MapName[],
  before: readonly MapName[],
): MapName[] {
  const scale = scaleOf(view.camera, view.size);
  const left: MapName[] = [];
  const isWritten = (name: MapName): boolean => [...written, ...left].some((one) => isSame(one, name));
  const missing = names.filter(
    (name) =>
      name.kind === 'region' &&
      scale >= name.box.from &&
      scale <= name.box.to &&
      ground.isInSight(name) &&
      !isWritten(name),
  );
  const all = { region: new Set(missing.map(({ index }) => index)), district: new Set<number>() };
  let papers: number[][] | null = null;
  for (const name of mostLitFirst(missing, all, ground).slice(0, LEFT_AT_MOST)) {
    if (isWritten(name)) continue;
    const others = [...written, ...left];
    const isFree = (at: MapName): boolean => ground.hasRoom(at, others) && ground.hidden(at) === 0;
    const last = before.find((one) => isSame(one, name));
    if (last !== undefined && isFree(last)) left.push(last);
    if (before.length > 0) continue;
    const litPapers = ground.membersOf(name);
    if (litPapers.length === 0) papers ??= groupsOf(picture, 'region');
    const members = litPapers.length > 0 ? litPapers : papers![name.index]!;
    const at = ground.moved(name, members, others, false);
    if (at !== null && isFree(at)) left.push(at);
  }
  return left;
}

/** The topics whose names look for a place of their own: of many papers only those that they are, and of not too many all regions that count as lit. */
function topicsNamed(picture: MapPicture, lit: ReadonlySet<number>, open: LitTopics): LitTopics {
  if (lit.size > DOTS_AT_MOST) return open;
  if (areFew(lit)) return topicsLit(picture, lit);
  return { ...open, region: new Set([...open.region, ...topicsOf(picture, lit).region]) };
}

function mostLitFirst(names: readonly MapName[], topics: LitTopics, ground: LitGround): MapName[] {
  return names
    .filter(({ kind, index }) => kind !== 'paper' && topics[kind].has(index))
    .map((name) => ({ name, dots: ground.dotsOf(name) }))
    .sort((a, b) => b.dots - a.dots)
    .map(({ name }) => name);
}

function isSame(one: MapName, other: MapName): boolean {
  return one.kind === other.kind && one.index === other.index;
}

/** Whether a region's name says that of one of its districts already. */
export function isSaidBy({ kind, region, lines }: MapName, one: MapName): boolean {
  return (
    kind === 'region' && one.kind === 'district' && region === one.region && lines.join(' ') === one.lines.join(' ')
  );
}
