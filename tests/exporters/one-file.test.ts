import { expect, test } from 'vitest';
import { oneFile } from '../../src/exporters/one-file.ts';
import { UserError } from '../../src/map/user-error.ts';

test('the map goes into the place that the page keeps for it, whatever letters it is made of', () => {
  const page = '<body><script id="map-data" type="application/gzip+base64"></script></body>';
  expect(oneFile(page, "$&$1'+/=")).toBe(page.replace('></script>', () => ">$&$1'+/=</script>"));
});

test('without a built page it says how to build it', () => {
  expect(() => oneFile('', 'abc')).toThrow(UserError);
});
