import { chromium } from '@playwright/test';
const [base, out, size, scheme, ...views] = process.argv.slice(2);
const [w,h]=size.split('x').map(Number);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-gl=angle','--use-angle=swiftshader','--enable-unsafe-swiftshader'] });
const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme as 'light', hasTouch: w<1000, reducedMotion: 'reduce' });
for (const v of views) {
  const p = await ctx.newPage();
  p.on('pageerror', e => console.log('ERR', e.message));
  const [name, hash] = v.split('=>');
  await p.goto(base + hash, { timeout: 60000 }); await p.waitForTimeout(Number(process.env.WAIT ?? 5000));
  await p.screenshot({ path: `${out}/${name}-${w}-${scheme}.png`, timeout: 90000 });
  await p.close();
}
await b.close();
