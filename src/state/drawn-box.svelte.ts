import type { MapView } from '../graphview/types.ts';
import { cornersOf, firstBox, type KeyBox, steered } from './key-box.ts';

/** The box that selects papers, drawn on the map with the arrow keys. */
export class DrawnBox {
  readonly #free: () => KeyBox;
  readonly #outline: MapView['outline'];
  #box: KeyBox | null = null;
  #caught = $state.raw<readonly number[] | null>(null);

  /** `free`: the part of the view that no panel covers; `outline`: draws a shape there and says which papers lie in it. */
  constructor(free: () => KeyBox, outline: MapView['outline']) {
    this.#free = free;
    this.#outline = outline;
  }

  /** Papers in the box; `null` while there is none. */
  get caught(): readonly number[] | null {
    return this.#caught;
  }

  /** Draws it in the middle of the view. */
  begin(): void {
    this.#draw(firstBox(this.#free()));
  }

  /** Moves it by an arrow key, or sizes it; draws the first one. */
  steer(key: string, sizing: boolean): void {
    if (this.#box === null) this.begin();
    else this.#draw(steered(this.#box, key, sizing, this.#free()));
  }

  /** The map has moved under the box, or what is free of it: it stays inside, and other papers are in it. */
  refit(): void {
    if (this.#box !== null) this.steer('', false);
  }

  /** The papers in the box as the view is now: the window may have changed its size since. */
  papers(): readonly number[] {
    if (this.#box !== null) this.#draw(this.#box);
    return this.#caught ?? [];
  }

  leave(): void {
    if (this.#box === null) return;
    this.#box = null;
    this.#caught = null;
    this.#outline(null);
  }

  #draw(box: KeyBox): void {
    this.#box = box;
    this.#caught = this.#outline(cornersOf(box));
  }
}
