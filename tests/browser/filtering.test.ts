import { serveFixedMap } from './fixed-map.ts';
import { expect, test } from './explorer-page.ts';

/** The fixed map has years, venues and authors; the seed has none of them. */
test.beforeEach(async ({ page }) => serveFixedMap(page));

test('years are brushed with the mouse and by keyboard, and the way back is at hand', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  const legend = explorer.legend();
  const plot = (await legend.locator('.plot').boundingBox())!;
  const at = (share: number) => plot.x + plot.width * share;
  // 2016 to 2023 in eight columns: the second to the third.
  await page.mouse.move(at(1.5 / 8), plot.y + 30);
  await page.mouse.down();
  await page.mouse.move(at(2.5 / 8), plot.y + 30, { steps: 3 });
  await page.mouse.up();
  await expect(legend.locator('.ends')).toHaveText('2017–2018');
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  await expect(explorer.hits()).toHaveCount(7);
  await legend.getByRole('slider', { name: 'First year' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.litCount()).toContainText('3 of 26 papers lit');
  await expect.poll(() => page.url()).toContain('years=2018-2018');
  await legend.getByRole('button', { name: 'Clear years' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('the years that are kept stand below their handles, and together where these are near one another', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&years=2021-2023');
  const labels = explorer.legend().locator('.ends span');
  await expect(labels).toHaveText(['2021', '2023']);
  const track = (await explorer.legend().locator('.plot').boundingBox())!;
  const [first, last] = [(await labels.first().boundingBox())!, (await labels.last().boundingBox())!];
  // 2016 to 2023: five sevenths of the track, and its end.
  expect(Math.abs(first.x + first.width / 2 - (track.x + (track.width * 5) / 7))).toBeLessThan(2);
  expect(Math.abs(last.x + last.width - (track.x + track.width))).toBeLessThan(4);
  await explorer.legend().getByRole('slider', { name: 'First year' }).focus();
  await page.keyboard.press('End');
  await expect(labels).toHaveText(['2023']);
});

test('two years whose labels would touch have one label, however long the track is in years', async ({
  page,
  explorer,
}) => {
  await serveFixedMap(page, (map) => ({
    ...map,
    papers: { ...map.papers, year: map.papers.year.map((year, at) => (at === 0 ? 1963 : year)) },
  }));
  await explorer.open('map=fixed&years=2013-2023');
  await expect(explorer.legend().locator('.ends')).toHaveText('2013–2023');
});

test('handles of the years stand where the filter is, and can be parted where they met', async ({ page, explorer }) => {
  await explorer.open('map=fixed&years=2017-2019');
  const legend = explorer.legend();
  const sliders = legend.getByRole('slider', { name: /year$/ });
  const ends = async () =>
    (await sliders.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).sort();
  const box = (await sliders.first().boundingBox())!;
  const at = (year: number) => box.x + 8 + ((box.width - 16) * (year - 2016)) / 7;
  const drag = async (from: number, to: number) => {
    await page.mouse.move(at(from), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at(to), box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  };
  // The first year past the last one is the last year from then on.
  await drag(2017, 2022);
  await expect(legend.locator('.ends')).toHaveText(/2019\s*2022/);
  expect(await ends()).toEqual(['2019', '2022']);
  await expect(legend.getByRole('slider', { name: 'Last year' })).toHaveValue('2022');
  // Both at the end of the track, by keyboard: whichever is on top moves back.
  for (let handle = 0; handle < 2; handle++) {
    await legend.getByRole('slider', { name: 'First year' }).focus();
    await page.keyboard.press('End');
  }
  expect(await ends()).toEqual(['2023', '2023']);
  await drag(2023, 2018);
  await expect(legend.locator('.ends')).toHaveText(/2018\s*2023/);
  expect(await ends()).toEqual(['2018', '2023']);
});

test('a stroke over the years is one step back, and a year says how many of its papers match', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed');
  const legend = explorer.legend();
  await expect(legend.getByTitle('2016: 4 papers', { exact: true })).toBeVisible();
  const plot = (await legend.locator('.plot').boundingBox())!;
  await page.mouse.move(plot.x + plot.width * (1.5 / 8), plot.y + 30);
  await page.mouse.down();
  await page.waitForTimeout(400);
  await page.mouse.move(plot.x + plot.width * (2.5 / 8), plot.y + 30, { steps: 3 });
  await page.waitForTimeout(400);
  await page.mouse.up();
  await expect.poll(() => page.url()).toContain('years=2017-2018');
  await expect(legend.getByTitle('2016: 0 of 4 papers match', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(explorer.litCount()).toBeHidden();
});

test("an author's papers light up from a paper, and an author and a venue filter with counts", async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&paper=paper-0');
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Ada Example' }).click();
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('Ada Example');
  await expect(reader.locator('.under')).toContainText('18 papers, 2016 to 2023');
  await expect(reader.getByRole('heading', { name: 'Years' })).toBeVisible();
  await reader.getByRole('button', { name: 'Close' }).click();
  const author = explorer.legend().getByRole('checkbox', { name: /Bo Example/ });
  await expect(author).toHaveAccessibleName(/Bo Example\s*8$/);
  await author.check({ force: true });
  await expect(explorer.litCount()).toContainText('8 of 26');
  await explorer
    .legend()
    .getByRole('checkbox', { name: /Annals/ })
    .check({ force: true });
  const lit = Number.parseInt((await explorer.litCount().textContent())!, 10);
  await expect(explorer.hits()).toHaveCount(lit);
  await expect(author).toHaveAccessibleName(new RegExp(`Bo Example\\s*${lit} of 8$`));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('Esc steps back one thing at a time until nothing is left', async ({ page, explorer }) => {
  await explorer.open('map=fixed&q=retrieval&theme=learning&topics=0.1.3&combine=any');
  await expect(explorer.litCount()).toBeVisible();
  await explorer.topics().first().click();
  await page.getByRole('button', { name: 'Select with a lasso' }).click();
  const state = async () => ({
    lasso: await page.getByRole('button', { name: 'Select with a lasso' }).getAttribute('aria-pressed'),
    reader: await explorer.reader().isVisible(),
    search: await explorer.search().inputValue(),
    theme: await page.getByRole('button', { name: 'Clear themes' }).isVisible(),
    topics: await page.getByRole('button', { name: 'Clear topics' }).isVisible(),
  });
  const left = { lasso: 'true', reader: true, search: 'retrieval', theme: true, topics: true };
  expect(await state()).toEqual(left);
  // Three topics are three steps.
  const topics = [{}, {}, { topics: false }];
  for (const step of [{ lasso: 'false' }, { reader: false }, { search: '' }, { theme: false }, ...topics]) {
    await page.keyboard.press('Escape');
    Object.assign(left, step);
    await expect.poll(state).toEqual(left);
  }
  await page.goBack();
  await expect.poll(state).toEqual({ ...left, topics: true });
});

test('themes that leave no paper offer both ways out', async ({ page, explorer }) => {
  await explorer.open('map=fixed&theme=retrieval&theme=reinforcement&combine=all');
  await expect(explorer.results()).toContainText('The themes and filters together leave no paper.');
  await explorer.results().getByRole('button', { name: 'Any theme instead of all' }).click();
  await expect(explorer.litCount()).toContainText('11 of 26');
  await page.getByText('All of them').click();
  await explorer.results().getByRole('button', { name: 'Show all papers' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('a search outside the filters offers the whole map', async ({ explorer }) => {
  await explorer.open('map=fixed&topics=1&q=reinforcement');
  await expect(explorer.results()).toContainText('4 papers match outside the themes and filters that are set.');
  await explorer.results().getByRole('button', { name: 'Search the whole map' }).click();
  await expect(explorer.hits()).toHaveCount(4);
});

test('a formula in a title and an abstract is typeset wherever it stands', async ({ page, explorer }) => {
  await serveFixedMap(page, (map) => ({
    ...map,
    papers: {
      ...map.papers,
      title: map.papers.title.map((title, at) => (at === 0 ? 'Routing in $O(n^2)$ time' : title)),
    },
    texts: {
      ...map.texts,
      abstract: map.texts.abstract.map((text, at) =>
        at === 0 ? 'The cost $\\sum_i x_i$ is <b>low</b>, at $5 to $10.' : text,
      ),
    },
  }));
  await explorer.open('map=fixed&paper=paper-0');
  const reader = explorer.reader();
  await expect(reader.getByRole('heading', { level: 2 }).locator('math')).toContainText('O');
  await expect(reader.locator('.abstract math')).toHaveCount(1);
  await expect(reader.locator('.abstract')).toContainText('is <b>low</b>, at $5 to $10.');
});

test('the legend says how many papers the map lights, also while a topic or a comparison is open', async ({
  page,
  explorer,
}) => {
  const lit = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[data-testid=lit-count] b')?.textContent ?? null);
  await explorer.open('map=fixed&topic=1');
  await expect(explorer.litCount()).toContainText(/7 of 26 papers lit\s*those in the open topic/);
  await explorer.search().fill('retrieval');
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  await explorer.open('map=fixed&topic=1&q=learned%20sparse');
  await expect(explorer.litCount()).toContainText('all that match are in the open topic');
  await explorer.open('map=fixed&compare=topic:0&compare=topic:1&years=2016-2017');
  // Of the years' papers those of the two topics; every row goes on counting the years'.
  await expect(explorer.litCount()).toContainText('8 match; only those in the comparison are lit');
  const rows = await page.locator('[data-topic] .count b').allTextContents();
  expect(rows.map(Number).reduce((sum, count) => sum + count)).toBe(8);
  expect(Number(await lit())).toBe(Number(rows[0]) + Number(rows[1]));
  await expect(page.getByTitle('Light the papers about reinforcement learning')).toHaveText(
    /reinforcement learning\s*2 of \/4/,
  );
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(explorer.litCount()).toBeHidden();
  await expect(explorer.reader()).toBeHidden();
});

test('a row of the legend stays under the pointer that opens it', async ({ explorer }) => {
  await explorer.open('map=fixed');
  const row = explorer.legend().getByRole('treeitem').nth(1);
  const before = await row.boundingBox();
  await row.click();
  await expect(explorer.litCount()).toContainText('those in the open topic');
  expect((await row.boundingBox())?.y).toBe(before?.y);
});

test('a suggested venue is searched for, and offered as a filter', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'Annals of Examples 2023 a venue' }).press('Enter');
  await explorer.results().getByRole('button', { name: 'Only venue Annals of Examples, year 2023' }).click();
  await expect(explorer.litCount()).toContainText('3 of 26');
});

test('a suggested author is opened, with all papers of that name', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'Ada Example an author' }).press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText('Ada Example');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toBeFocused();
  await expect(explorer.reader().locator('.under')).toContainText('18 papers');
  await expect(explorer.litCount()).toContainText('18 of 26');
});

for (const [screen, width, height] of [
  ['a low window', 1280, 620],
  ['a telephone', 390, 844],
] as const) {
  test(`what became of a theme of one’s own is told where it is seen, on ${screen}`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height });
    await explorer.open();
    if (width < 760) await page.getByRole('button', { name: /^Legend/ }).click();
    const field = page.getByRole('textbox', { name: 'A theme of your own' });
    for (const [typed, told] of [
      ['retreival', 'searched “retrieval”'],
      ['zzzqqq', '“zzzqqq” occurs in no paper.'],
      ['the', 'There is nothing to look up'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: told })).toBeInViewport({ ratio: 1 });
    }
  });
}

test('a venue and a year typed as a search are offered as filters, by keyboard too', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  await explorer.search().fill('annals of examples 2017');
  await expect(explorer.results()).toContainText('No papers');
  const offers = explorer.results().getByRole('list', { name: 'Filters that the search names' });
  await expect(offers.getByRole('listitem')).toHaveText([
    /^Only venue Annals of Examples, year 2017\s*4 papers$/,
    /^Only venue Annals of Examples\s*13 papers$/,
    /^Only year 2017\s*4 papers$/,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(explorer.search()).toHaveValue('');
  await expect(explorer.litCount()).toContainText('4 of 26 papers lit');
  await expect(explorer.hits()).toHaveCount(4);
  await expect(explorer.hits().first()).toBeFocused();
  await expect.poll(() => page.url()).toContain('years=2017-2017&venue=Annals');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(explorer.litCount()).toBeHidden();
});

test('a venue and a year are no theme: who types them as one learns where they are filters', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed');
  await explorer.legend().getByRole('textbox', { name: 'A theme of your own' }).fill('annals of examples 2017');
  await page.keyboard.press('Enter');
  await expect(explorer.legend()).toContainText(
    'The search at the top offers it as a filter: venue Annals of Examples, year 2017.',
  );
});

test('the list says which filters are set and takes each away', async ({ page, explorer }) => {
  await explorer.open('map=fixed&years=2017-2018&venue=Annals%20of%20Examples&topics=0');
  const chips = explorer.results().getByRole('list', { name: 'Filters and themes that are set' }).getByRole('button');
  await expect(chips).toHaveText([/^mixture of experts/, '2017 to 2018', 'Annals of Examples']);
  await page.getByRole('button', { name: 'Without 2017 to 2018' }).click();
  await expect(chips).toHaveCount(2);
  await expect.poll(() => page.url()).not.toContain('years');
  // Without the list the legend says it.
  await page.getByRole('button', { name: 'Close the list' }).click();
  await expect(explorer.legend().getByRole('button', { name: 'Without Annals of Examples' })).toBeVisible();
});

test('a button that goes with what it did leaves the focus in its part of the page', async ({ page, explorer }) => {
  await explorer.open('map=fixed&years=2017-2018&theme=learning&topics=0');
  const parts = [
    ['Clear years', /First year/],
    ['Clear themes', /retrieval/],
    ['Clear topics', /mixture of experts/],
  ] as const;
  for (const [button, next] of parts) {
    await explorer.legend().getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(next);
  }
  await explorer.search().fill('nothing at all');
  await explorer.results().getByRole('button', { name: 'Clear the search' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('id', 'map');
});

test('a theme that is lit and put out by keyboard keeps the focus', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  const theme = explorer.legend().getByTitle(/^Light the papers about mixture of experts/);
  const takeAway = page.getByRole('button', { name: 'Take away the theme mixture of experts' });
  await theme.focus();
  for (const next of [takeAway, theme, takeAway]) {
    await page.keyboard.press('Enter');
    await expect(next).toBeFocused();
  }
});

test('a name in the legend is found without its accents', async ({ page, explorer }) => {
  await serveFixedMap(page, (map) => ({
    ...map,
    papers: { ...map.papers, authors: map.papers.id.map((_, at) => [at === 0 ? 'José García' : `Author ${at}`]) },
  }));
  await explorer.open('map=fixed');
  await explorer
    .legend()
    .getByRole('button', { name: /^Show all \d+ authors/ })
    .click();
  const field = explorer.legend().getByRole('searchbox', { name: 'Find in Authors' });
  await field.fill('jose garcia');
  await expect(explorer.legend().getByRole('checkbox', { name: /José García/ })).toBeVisible();
  await field.fill('qqqq');
  await expect(explorer.legend().getByText(/^None of the \d+ authors has these letters\.$/)).toBeVisible();
});

test('a proposed theme that also finds other spellings says how many papers have its term', async ({
  page,
  explorer,
}) => {
  // Its search finds seven papers, of which the map counts five.
  await serveFixedMap(page, (map) => {
    const theme = map.manifest.themes.find(({ label }) => label === 'learned sparse retrieval')!;
    const themes = map.manifest.themes.map((one) => (one === theme ? { ...one, papers: 5 } : one));
    return { ...map, manifest: { ...map.manifest, themes } };
  });
  await explorer.open('map=fixed');
  const said = ': 5 have it so, 2 write it otherwise';
  await page.getByTitle(`Light the papers about learned sparse retrieval${said}`).click();
  await expect(page.getByTitle(`Read about these papers${said}`)).toBeVisible();
});

test('a map of one paper invites to no topics and no themes', async ({ page, explorer }) => {
  await serveFixedMap(page, (map) => {
    const first = <Column>(column: readonly Column[]): Column[] => column.slice(0, 1);
    const columns = Object.entries(map.papers).map(([name, column]) => [name, first<unknown>(column)]);
    return {
      ...map,
      manifest: {
        ...map.manifest,
        counts: { ...map.manifest.counts, papers: 1, links: 0, regions: 0 },
        topics: [],
        themes: [],
      },
      papers: { ...Object.fromEntries(columns), topic: [-1], otherTopic: [-1] } as typeof map.papers,
      links: { source: [], target: [], weight: [] },
      terms: { ...map.terms, papers: map.terms.papers.map(first), weights: map.terms.weights.map(first) },
      texts: {
        abstract: first(map.texts.abstract),
        terms: first(map.texts.terms),
        weights: first(map.texts.weights),
        givenKeywords: first(map.texts.givenKeywords),
      },
    };
  });
  await explorer.open('map=fixed');
  await expect(explorer.legend().getByRole('heading', { name: 'Topics' })).toHaveText('Topics');
  await expect(explorer.legend().getByText('A name shows a topic')).toBeHidden();
  await expect(explorer.legend().getByRole('heading', { name: 'Themes' })).toBeHidden();
});

test('what is open says how many of its papers the filters light, tells the others apart, and lights them all', async ({
  explorer,
}) => {
  await explorer.open('map=fixed&set=papers:0-25&years=2017-2018');
  const reader = explorer.reader();
  await expect(reader.getByTestId('lit-of')).toContainText('7 of them lit by filters.');
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  await expect(reader.locator('li.dim').first()).toContainText('not lit');
  await reader.getByRole('button', { name: 'Light all of them' }).click();
  await expect(reader.getByTestId('lit-of')).toBeHidden();
  await expect(reader.locator('li.dim')).toHaveCount(0);
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('26 chosen papers');
  // Or only those stay.
  await explorer.open('map=fixed&set=papers:0-25&years=2017-2018');
  await reader.getByRole('button', { name: 'Only these' }).click();
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('7 chosen papers');
  await expect(reader.getByTestId('lit-of')).toBeHidden();
  // A topic that another filter leaves in the dark has the way out, too.
  await explorer.open('map=fixed&topic=1&topics=0');
  await expect(reader.getByTestId('lit-of')).toContainText('None of them is lit: filters leave them out.');
  await reader.getByRole('button', { name: 'Light all of them' }).click();
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  // And a comparison says it of both sides together, a paper in both counted once.
  await explorer.open('map=fixed&compare=papers:0-25&compare=topic:1&years=2017-2018');
  await expect(reader.getByTestId('lit-of')).toContainText('7 of them lit by filters.');
});

test('what is drawn round while a theme is lit is lit in its place, and every count says so', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&theme=papers:0-9');
  const [reader, legend] = [explorer.reader(), explorer.legend()];
  await expect(explorer.litCount()).toContainText('10 of 26 papers lit');
  const caught = [9, 10, 11, 12, 13, 14, 15];
  const dots: { x: number; y: number }[] = [];
  for (const paper of caught) dots.push(await explorer.dot(paper));
  const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
  await page.keyboard.down('Shift');
  await page.mouse.move(Math.min(...xs) - 6, Math.min(...ys) - 6);
  await page.mouse.down();
  await page.mouse.move(Math.max(...xs) + 6, Math.max(...ys) + 6, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('7 chosen papers');
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  await expect(reader.locator('li.dim')).toHaveCount(0);
  await expect(legend.getByRole('list', { name: 'Themes that rest while something is open' })).toContainText('10');
  const told = reader.getByTestId('themes-rest');
  await expect(told).toContainText('Themes rest meanwhile; 1 of these is theirs.');
  await told.getByRole('button', { name: 'Light only that one' }).click();
  await expect(explorer.litCount()).toContainText('1 of 26 papers lit');
  await expect(reader.getByTestId('lit-of')).toContainText('1 of them lit by themes.');
  await page.keyboard.press('Escape');
  await expect(explorer.litCount()).toContainText('10 of 26 papers lit');
});

test('a theme of chosen papers is named where it stands, by keyboard too; Esc keeps the old name, none is the proposed one', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&set=papers:0-3');
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Keep as theme' }).click();
  await reader.getByRole('button', { name: 'Name the theme' }).press('Enter');
  const field = page.getByRole('textbox', { name: 'Name of the theme' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('placeholder', '4 chosen papers');
  // Letters that are keys of the page are letters here.
  await page.keyboard.type('Bell list');
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('Bell list');
  await expect(reader.getByRole('button', { name: 'Name the theme' })).toBeFocused();
  await expect(page.getByTestId('live')).toHaveText('The theme is called “Bell list”.');
  await expect(page).toHaveURL(/name=Bell\+list/);
  await page.reload();
  const chips = explorer.legend().getByRole('list', { name: /^Themes that/ });
  await expect(chips).toContainText('Bell list');
  await page.keyboard.press('Escape');
  const pencil = chips.getByRole('button', { name: 'Name the theme Bell list' });
  await pencil.press('Enter');
  await expect(field).toHaveValue('Bell list');
  await field.fill('Another');
  await page.keyboard.press('Escape');
  await expect(pencil).toBeFocused();
  await expect(explorer.litCount()).toContainText('4 of 26 papers lit');
  await pencil.press('Enter');
  await field.fill('');
  await page.keyboard.press('Enter');
  await expect(chips).toContainText('4 chosen papers');
  await expect(page).not.toHaveURL(/name=/);
});

test('a name that is too long for a theme says how much of it is left out, typed or pasted', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&theme=papers:0.2');
  const chips = explorer.legend().getByRole('list', { name: /^Themes that/ });
  await chips.getByRole('button', { name: 'Name the theme' }).click();
  const field = page.getByRole('textbox', { name: 'Name of the theme' });
  await field.fill('x'.repeat(60));
  await expect(chips).not.toContainText('at most');
  await page.keyboard.press('x');
  await expect(chips).toContainText('A name has 60 letters at most: the last one is left out.');
  // As a text is pasted.
  await page.keyboard.insertText('y'.repeat(20));
  await expect(chips).toContainText('A name has 60 letters at most: the last 21 are left out.');
  await page.keyboard.press('Enter');
  await expect(chips).toContainText(/x{60}\s+2/);
});

test('a theme named like another has a number: in the legend, on its page and in the address', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&theme=papers:0.2&name=Mine&theme=papers:1.3&set=papers:1.3');
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Name the theme' }).click();
  await page.keyboard.type('mine');
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('mine (2)');
  const chips = explorer.legend().getByRole('list', { name: /^Themes that/ });
  await expect(chips.getByRole('button', { name: 'Name the theme' })).toHaveCount(2);
  await expect(chips).toContainText(/Mine.*mine \(2\)/s);
  await expect(page).toHaveURL(/name=Mine&.*name=mine\+%282%29/);
});

test('beside a ticked topic the others say what their ticks would add, and the numbers of lit papers add up', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=fixed&topics=0&years=2016-2019');
  const lit = Number.parseInt((await explorer.litCount().textContent())!, 10);
  await expect(page.locator('[data-topic] .count b')).toHaveText([String(lit), '0', '0', '0']);
  const other = explorer.topics().nth(1);
  await expect(other.locator('.count')).toHaveText('0/7');
  await expect(other).toHaveAccessibleName(/, 0 of 7 papers match, \d more with its tick$/);
  const more = Number(/Its tick would light (\d) papers? more$/.exec((await other.getAttribute('title'))!)![1]);
  await other.locator('.box').click();
  await expect(explorer.litCount()).toContainText(`${lit + more} of 26 papers lit`);
});

test('chosen papers are listed by how central they are, and the list says so', async ({ explorer }) => {
  await explorer.open('map=fixed&set=author:Ada+Example');
  const reader = explorer.reader();
  await expect(reader.getByRole('heading', { name: 'Papers, most central first' })).toBeVisible();
  const rows = await reader
    .locator('[data-paper]')
    .evaluateAll((all) => all.map((row) => Number(row.dataset['paper'])));
  // The papers of the largest dots, one of each topic, before the others.
  expect(rows.slice(0, 6)).toEqual([0, 9, 16, 22, 1, 3]);
});

test('the card of a paper says who wrote it and when', async ({ page, explorer }) => {
  await explorer.open('map=fixed');
  await explorer.pointAt(2);
  await expect(page.getByTestId('hover-card')).toContainText('Bo Example · 2018');
});

test('no row of the legend moves or grows at a tick, whatever is lit', async ({ explorer }) => {
  await explorer.open();
  const boxes = () =>
    explorer
      .legend()
      .locator('[data-topic], [data-topic] .name, .plot, label')
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
  const before = await boxes();
  await explorer.topics().first().locator('.box').click();
  await expect(explorer.litCount()).toBeVisible();
  await expect(explorer.results()).toBeVisible();
  expect(await boxes()).toEqual(before);
  await explorer.topics().nth(1).locator('.box').click();
  await expect(explorer.topics().nth(1)).toHaveAttribute('aria-checked', 'true');
  expect(await boxes()).toEqual(before);
  await explorer.legend().getByRole('slider', { name: 'First year' }).press('ArrowRight');
  await expect(explorer.legend().getByRole('button', { name: 'Clear years' })).toBeVisible();
  const top = before[0]![1]! - (await boxes())[0]![1]!;
  expect((await boxes()).map(([x, y, ...size]) => [x, y! + top, ...size])).toEqual(before);
});
