import { expect, test } from './explorer-page.ts';
import { placesSeen } from './watched-places.ts';

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]) {
  for (const address of ['', 'topic=0', 'q=MoE']) {
    test(`${width} pixels wide, nothing moves after the first picture of “${address}”`, async ({ page, explorer }) => {
      await page.setViewportSize({ width, height });
      expect(await placesSeen(page, explorer, address)).toHaveLength(1);
    });
  }
}
