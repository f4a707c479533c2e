/**
 * Arguments for a browser under test. WebGL is drawn in software by SwiftShader, which every Chromium brings along, so
 * that pictures and timings do not depend on the machine's graphics.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to run as root, as in most containers, with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
