import type { Host } from './ports.ts';

type ThemeChoice = 'light' | 'dark' | 'system';

/** What the reader prefers, kept in this browser; "system" follows the machine as it changes. */
export class Preferences {
  readonly #host: Host;
  #choice = $state<ThemeChoice>('system');
  #system = $state.raw({ dark: false, reducedMotion: false });
  #hintSeen = $state(false);
  #singleKeys = $state(true);

  constructor(host: Host) {
    this.#host = host;
    const kept = host.setting('theme');
    if (kept === 'light' || kept === 'dark') this.#choice = kept;
    this.#hintSeen = host.setting('hint-seen') === 'yes';
    this.#singleKeys = host.setting('single-keys') !== 'no';
    this.#system = host.prefers();
    host.onPrefers((prefers) => {
      this.#system = prefers;
    });
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  set choice(choice: ThemeChoice) {
    this.#choice = choice;
    this.#host.keepSetting('theme', choice === 'system' ? null : choice);
  }

  readonly theme: 'light' | 'dark' = $derived(
    this.#choice === 'system' ? (this.#system.dark ? 'dark' : 'light') : this.#choice,
  );

  get reducedMotion(): boolean {
    return this.#system.reducedMotion;
  }

  /** The one line that tells a first visitor what the map shows. */
  get hintSeen(): boolean {
    return this.#hintSeen;
  }

  /** Keys of a single letter or sign work everywhere outside of fields; who speaks to the page switches them off. */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }

  set singleKeys(on: boolean) {
    this.#singleKeys = on;
    this.#host.keepSetting('single-keys', on ? null : 'no');
  }

  dismissHint(): void {
    this.#hintSeen = true;
    this.#host.keepSetting('hint-seen', 'yes');
  }
}
