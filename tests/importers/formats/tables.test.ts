import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importText, messageOf } from '../read.ts';

test.each([
  ['a title alone', 'title\nOne paper here\nAnother paper here', ['One paper here', 'Another paper here']],
  ['tabs', 'Title\tAbstract\nOne paper\tText', ['One paper']],
  ['semicolons and commas in cells', 'title;abstract\nOne, two;three, four', ['One, two']],
  ['quotes, line breaks and quotes in quotes', 'title,abstract\n"One ""two""","a\nb"\nThree,c', ['One "two"', 'Three']],
  ['a search above the header', 'SEARCH QUERY,x\n------,\n\nTitle,Author Names,Abstract\nOne,Liu R.,Text', ['One']],
  ['columns in another language', 'Titel;Autoren;Jahr\nEine Arbeit;Ada Müller;2020', ['Eine Arbeit']],
  ['rows that end early', 'title,abstract,year\nOne\nTwo,b\n', ['Two']],
])('reads %s', async (_name, csv, expected) => {
  const { papers } = await importText(csv);
  expect(papers.map((paper) => paper.title)).toEqual(
    expected.length === 1 && _name.startsWith('rows') ? expect.arrayContaining(expected) : expected,
  );
});

test('a quotation mark that is never closed takes one row, not the rest', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `Paper number ${i},text ${i},2020`);
  rows[20] = '"Broken,text,2020';
  const { papers, audit } = await importText(`title,abstract,year\n${rows.join('\n')}\n`);
  expect(papers).toHaveLength(199);
  expect(audit.leftOut).toMatchObject([
    { place: 'row 22 (line 22)', reason: 'a quotation mark is never closed; close or double it' },
  ]);
});

test.each([
  ['may', 'One,"an abstract\nTwo,"another"\nThree,c', ['rows that may hold others: row 2 (line 2)']],
  ['does not', 'One,"it says ""what"" it\nsays"\nThree,c', []],
  ['does not', 'One,"it says "what" it\nsays"\nThree,c', []],
  ['does not', 'One,"it says what" it says"\nThree,c', []],
])('a row that %s hold others for a stray quotation mark is told: %j', async (_, rows, notes) => {
  const { papers, audit } = await importText(`title,abstract\n${rows}\n`);
  expect(papers.map(({ title }) => title)).toEqual(['One', 'Three']);
  expect(audit.files[0]!.notes).toEqual(notes.map((note) => expect.stringContaining(note) as string));
  expect(audit.warnings['rows that may hold others']).toBe(notes.length || undefined);
});

test.each([
  ['Schooling, Nutrition and Famine,2018', 'Schooling, Nutrition and Famine', 2018, 'joined at each one'],
  ['Schooling,\u00A0Nutrition and Famine,2018', 'Schooling, Nutrition and Famine', 2018, 'joined at each one'],
  ['Fast,cheap and good,2020', 'Fast', null, 'which may stand in wrong columns'],
])('a cell that its own comma cut is told, and made whole where that is sure: %s', async (cells, title, year, done) => {
  const { papers, audit } = await importText(`id,title,year\n1,${cells}\n2,Plain title,2019\n`);
  expect(papers[0]).toMatchObject({ title, year });
  expect(papers[1]).toMatchObject({ title: 'Plain title', year: 2019 });
  expect(audit.files[0]!.notes[0]).toContain(`rows with more cells than the header, ${done}`);
  expect(audit.files[0]!.notes[0]).toContain('put a cell that holds a comma into quotation marks): row 2 (line 2)');
});

test.each([
  ['a year would be none', 'title,year,note', 'Trees,7 kinds,2018, in print'],
  ['its own cells have a blank before them', 'title, year', 'Trees,kinds, 2018'],
])('a row with too many cells is left as it is where %s', async (_, header, row) => {
  const { papers, audit } = await importText(`${header}\n${row}\nPlain title,2019\n`);
  expect(papers[0]).toMatchObject({ title: 'Trees', year: null });
  expect(audit.files[0]!.notes[0]).toContain('which may stand in wrong columns');
});

test('empty cells behind those that the header names are none too many', async () => {
  const { audit } = await importText('id,title,year\n1,One paper,2018,,\n2,Another paper,2019,\n');
  expect(audit.files[0]!.notes).toEqual([]);
});

test('tables of R have numbers of rows and no name above them', async () => {
  const { papers } = await importText(
    '"title","year"\n"1","One paper here",2018\n"2","Another one",2019\n"3","Third",2020\n',
  );
  expect(papers.map(({ title, year }) => [title, year])).toEqual([
    ['One paper here', 2018],
    ['Another one', 2019],
    ['Third', 2020],
  ]);
});

test('tables of R may have empty lines', async () => {
  const { papers } = await importText(
    '"title","year"\n"1","One paper here",2018\n\n"2","Another one",2019\n"3","Third",2020\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['One paper here', 'Another one', 'Third']);
});

test('numbers before titles that their own commas cut are ids, and no numbers of rows', async () => {
  const { papers } = await importText('id,title\n1,Schooling, nutrition\n2,Seeds, trees\n3,Soil, fungi\n');
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ['1', 'Schooling, nutrition'],
    ['2', 'Seeds, trees'],
    ['3', 'Soil, fungi'],
  ]);
});

test('numbers with a comma behind each row are ids, and no numbers of rows', async () => {
  const { papers } = await importText('id,title,year\n1,One paper here,2018,\n2,Another one,2019,\n3,Third,2020,\n');
  expect(papers.map(({ title, year }) => [title, year])).toEqual([
    ['One paper here', 2018],
    ['Another one', 2019],
    ['Third', 2020],
  ]);
});

test('numbers of rows are none of the columns where a last cell is empty', async () => {
  const { papers } = await importText(
    '"title","year"\n"1","One paper here",2018\n"2","Another one",\n"3","Third",2020\n"4","Fourth",2021\n',
  );
  expect(papers.map(({ title, year }) => [title, year])).toContainEqual(['Another one', null]);
});

test('formula cells are text, their numbers are read', async () => {
  const { papers } = await importText('title,issn,year,doi\n=HYPERLINK("x"),="1234","=""2020""",10.1000/1\n');
  expect(papers[0]).toMatchObject({ title: '=HYPERLINK("x")', doi: '10.1000/1' });
});

test('a table without titles says so', async () => {
  expect(await messageOf('abstract,year,authors\nText,2020,Ann Lee')).toMatch(/no title/u);
});

test('a table without titles tells its columns, where an abstract alone made it readable too', async () => {
  expect(await messageOf('Study No,Abstract,Year\n1,Text,2020')).toContain(
    'none of its columns is called title (it has: Study No, Abstract, Year). Rename the column that holds the titles.',
  );
});

test.each([
  'Autor(en);Titel;Erscheinungsjahr',
  'Auteur(s);Titre de l’article;Année de publication',
  'Autor(es);Título del artículo;Año de publicación',
  'Autor(a/es);Título do artigo;Data de publicação',
  'Author List;Paper Title;Year of Publication',
  'List of authors;Paper;Published date',
  'Автор(ы);Название статьи;Год издания',
  '作者;论文题目;发表时间',
])('authors, titles and years stand in columns called %s', async (header) => {
  const { papers } = await importText(`${header}\nLee, A.;Graphs that grow with their nodes;2020\n`);
  expect(papers).toMatchObject([
    { title: 'Graphs that grow with their nodes', authors: [{ given: 'A.', family: 'Lee' }], year: 2020 },
  ]);
});

test.each([
  ['titles', 'Graphs that grow with their nodes', ['Graphs that grow with their nodes']],
  ['numbers', '17', undefined],
])('a column called paper that holds %s is read so', async (_, cell, titles) => {
  const csv = `Paper,Abstract\n${cell},We grow graphs.\n`;
  if (titles === undefined) expect(await messageOf(csv)).toContain('(it has: Paper, Abstract)');
  else expect((await importText(csv)).papers.map(({ title }) => title)).toEqual(titles);
});

test.each(['PubMed ID', 'PubmedId', 'pubmed_id', 'PMID'])('ids of PubMed stand in a column called %s', async (name) => {
  const { papers } = await importText(`Title,Year,${name}\nGraphs that grow with their nodes,2020,30831000\n`);
  expect(papers[0]).toMatchObject({ id: 'pmid:30831000' });
});

test.each([
  ['PaperId', 'ab12', { id: 'ab12' }],
  ['CorpusId', '4711', { id: '4711' }],
  ['arXiv', '2503.00001', { id: '2503.00001' }],
  ['arXivId', '2503.00001', { id: '2503.00001' }],
  ['ArticleLanguage', 'en', { language: 'en' }],
])('columns in any spelling are known: %s', async (name, cell, expected) => {
  const { papers } = await importText(`Title,Year,${name}\nGraphs that grow with their nodes,2020,${cell}\n`);
  expect(papers[0]).toMatchObject(expected);
});

test.each([
  'Abstract / summary',
  'Summary/Abstract',
  'Paper abstract',
  'Abstract (short)',
  'Abstract (EN)',
  'Abstract [DE]',
])('abstracts stand in a column called %s', async (name) => {
  const { papers } = await importText(`Title,Year,${name}\nGraphs that grow,2020,We grow graphs.\n`);
  expect(papers[0]).toMatchObject({ title: 'Graphs that grow', abstract: 'We grow graphs.' });
});

test('titles stand in a column that is nearly called so', async () => {
  const { papers } = await importText('Title (EN),Authors,Abstract\nGraphs that grow,Ann Lee,We grow graphs.\n');
  expect(papers[0]).toMatchObject({ title: 'Graphs that grow', abstract: 'We grow graphs.' });
});

test.each(['Title / abstract', 'Abstract (y/n)', 'Abstract (read?)', 'Text (coded)'])(
  'a column called %s holds no abstracts',
  async (name) => {
    const { papers } = await importText(`Title,Year,${name}\nGraphs that grow,2020,no word\n`);
    expect(papers[0]).toMatchObject({ title: 'Graphs that grow', abstract: '' });
  },
);

test('an exact name is surer than one that is nearly so', async () => {
  const { papers } = await importText('Title,Abstract (DE),Abstract\nOne,Wir wachsen.,\nTwo,Wir,We grow.\n');
  expect(papers.map(({ abstract }) => abstract).toSorted()).toEqual(['', 'We grow.']);
});

test('a column full of long text that is not read is named where there are no abstracts', async () => {
  const text = 'We grow graphs with their nodes. '.repeat(10);
  const { audit } = await importText(`Title,Year,What it is about\nGraphs that grow,2020,${text}\n`);
  expect(audit.files[0]!.notes).toEqual([
    'column “What it is about” was not read (call it abstract if it holds the abstracts)',
  ]);
});

test('a column called title is surer than one called paper', async () => {
  const { papers } = await importText('Paper,Title,Year\nGraphs that shrink with their nodes,One,2020\n');
  expect(papers.map(({ title }) => title)).toEqual(['One']);
});

const sheet = (rows: string) => `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`;
const text = (content: string) => new TextEncoder().encode(content);

test('spreadsheets: shared, inline and rich strings, numbers, gaps between cells', async () => {
  const xlsx = zipSync({
    'xl/workbook.xml': text('<workbook/>'),
    'xl/sharedStrings.xml': text(
      '<sst><si><t>Title</t></si><si><r><t>Rich </t></r><r><t>title</t></r><rPh><t>no</t></rPh></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': text(
      sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Year</t></is></c><c r="D1" t="str"><f>"Ab"&amp;"stract"</f><v>Abstract</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>2020</v></c><c r="D2" t="str"><v>Text, with "quotes"</v></c></row>',
      ),
    ),
  });
  const { papers, audit } = await importText(xlsx, 'book.xlsx');
  expect(audit.files[0]!.format).toBe('spreadsheet (XLSX)');
  expect(papers[0]).toMatchObject({ title: 'Rich title', year: 2020, abstract: 'Text, with "quotes"' });
});

test('a table without a column of titles says which columns it has', async () => {
  expect(await messageOf('naam,samenvatting\nEen,Twee\nDrie,Vier\n', 'lijst.csv')).toContain(
    'none of its columns is called title (it has: naam, samenvatting)',
  );
});

test('a table that ends within a quoted cell says so', async () => {
  const { audit } = await importText('title,abstract\nFirst paper,"whole"\nSecond paper,"cut of');
  expect(audit.kept).toBe(2);
  expect(audit.files[0]!.notes).toEqual(['the file ends within row 3 (line 3)']);
});

test('characters that another program lost are counted', async () => {
  const { audit } = await importText(
    'title,abstract\nCaf\uFFFD reviews,"Reviews of caf\u00e9s are read and counted by a machine that knows them."\n',
  );
  expect(audit.warnings['characters lost before the export']).toBe(1);
});

test.each(['Total,,,', ',Total,,5', 'Sum: 10 papers,,,', 'Gesamt,,,2', 'Count = 2'])(
  'a row that closes a table with a sum is no paper: %s',
  async (row) => {
    const { papers, audit } = await importText(
      `Nr,Title,Authors,Score\n1,Graphs that grow,Ann Lee,2\n2,Trees that fall,Bo Chen,3\n,,,\n${row}\n`,
    );
    expect(papers.map(({ title }) => title)).toEqual(['Graphs that grow', 'Trees that fall']);
    expect(audit.leftOut).toMatchObject([{ place: 'row 5 (line 5)', reason: 'a closing row with a sum, no paper' }]);
  },
);

test.each([
  ['a title that begins so', 'Trees that fall,Bo Chen\nTotal recall,', 'Total recall'],
  ['a paper with authors', 'Trees that fall,Bo Chen\nTotal,Ann Lee', 'Total'],
  ['a row above others', 'Total,\nTrees that fall,Bo Chen', 'Total'],
])('%s closes no table', async (_, rows, title) => {
  const { papers } = await importText(`Title,Authors\n${rows}\n`);
  expect(papers.map((paper) => paper.title)).toContain(title);
  expect(papers).toHaveLength(2);
});

test.each([
  ['Ann Lee / Bo Chen / Cy van Doe', ['Lee', 'Chen', 'van Doe']],
  ['Lee, Ann / Chen, Bo', ['Lee', 'Chen']],
  ['Ann Lee/Bo Chen', ['Lee', 'Chen']],
  ['王伟 / 李娜', ['王伟', '李娜']],
  ['Ann Lee and/or Bo Chen', 1],
  ['AC/DC', ['AC/DC']],
])('slashes between names set authors apart: %s', async (cell, families) => {
  const { papers } = await importText(`Title;Authors\nGraphs that grow;${cell}\n`);
  const found = papers[0]!.authors.map(({ family }) => family);
  if (typeof families === 'number') expect(found).toHaveLength(families);
  else expect(found).toEqual(families);
});

test('Web of Science’s codes name full names, ids and the keywords that it adds', async () => {
  const { papers } = await importText(
    'PT\tAU\tAF\tTI\tSO\tDE\tID\tAB\tPY\tUT\nJ\tLee, A; Chen, BK\tLee, Ann; Chen, Bo K.\tGraphs that grow\tJOURNAL OF TREES\tgraphs; trees\tNETWORKS\tWe grow.\t2020\tWOS:000123\nJ\tDoe, C\tDoe, Cy\tTrees that fall\tJOURNAL OF TREES\t\tNETWORKS; WOODS\tThey fall.\t2021\tWOS:000124\n',
  );
  expect(papers.map(({ id, keywords, authors }) => [id, keywords, authors.map(({ given }) => given)])).toEqual([
    ['WOS:000123', ['graphs', 'trees'], ['Ann', 'Bo K.']],
    ['WOS:000124', ['NETWORKS', 'WOODS'], ['Cy']],
  ]);
});

test('Scopus names the proceedings of a paper in a field of their own', async () => {
  const { papers } = await importText(
    'TY  - CONF\nC3  - Proc. of Trees\nTI  - Trees that fall\nAU  - Doe, C.\nPY  - 2021\nER  -\n',
  );
  expect(papers[0]!.venue).toBe('Proc. of Trees');
});
