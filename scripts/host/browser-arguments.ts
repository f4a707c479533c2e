/**
 * Arguments for a browser under test: one without a graphics card. WebGL is drawn in software by SwiftShader, which every
 * Chromium brings along, so that pictures and timings do not depend on the machine's graphics; the page around it is drawn
 * without WebGL, since through SwiftShader each frame of it would take a tenth of a second.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to run as root, as in most containers, with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
