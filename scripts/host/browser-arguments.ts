/**
 * Pages of its own that Chromium loads for the address bar of each new window, beside the page under test: on two cores a
 * tenth of all time. Of this switch the last one counts, so what Playwright leaves out stands here again.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

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
  `--disable-features=${WITHOUT.join(',')}`,
  // Chromium refuses to run as root, as in most containers, with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
