import { makeMap } from './make-map.ts';
import type { MakeMessage, MakeRequest } from './make-protocol.ts';

/** Progress is told this often at most, in ms: more would keep the page busy with it. */
const TELL_MS = 50;

let told = 0;

self.onmessage = (event: MessageEvent<MakeRequest>): void => {
  void makeMap(event.data, (message: MakeMessage) => {
    if (message.kind === 'progress' && message.done < message.total) {
      const now = performance.now();
      if (now - told < TELL_MS && message.done > 0) return;
      told = now;
    }
    self.postMessage(message);
  });
};
