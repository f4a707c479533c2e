import { expect, test } from 'vitest';
import { importText } from '../read.ts';

test('the parts of an abstract in JATS keep their headings, and groups are authors', async () => {
  const { papers } = await importText(
    '<article xml:lang="fr"><front><article-meta><title-group><article-title>Graphs that grow</article-title><subtitle>A survey</subtitle></title-group>' +
      '<contrib-group><contrib contrib-type="author"><collab>The Tree Group</collab></contrib></contrib-group>' +
      '<abstract><sec><title>Background.</title><p>We study graphs.</p></sec><sec><title>Results</title><p>They grow.</p><p>Fast.</p></sec></abstract>' +
      '</article-meta></front><body><p>Text.</p></body></article>',
  );
  expect(papers).toMatchObject([
    {
      title: 'Graphs that grow: A survey',
      abstract: 'Background: We study graphs. Results: They grow. Fast.',
      authors: [{ given: '', family: 'The Tree Group' }],
      language: 'fr',
    },
  ]);
});

const rdf = (item: string): string =>
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">' +
  `<channel rdf:about="https://example.org/"><title>Nature</title><description>Nature is a journal</description></channel>${item}</rdf:RDF>`;
const rss2 = (item: string): string => `<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`;

test.each([
  [
    'Nature',
    rdf(
      '<item rdf:about="https://example.org/1"><title><![CDATA[Graphs that grow]]></title><content:encoded><![CDATA[<p>Nature, Published online: 02 December 2025; <a href="#">doi:10.1038/s1</a></p>We grow graphs.]]></content:encoded><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Chen</dc:creator><dc:identifier>doi:10.1038/s1</dc:identifier><dc:date>2025-12-02</dc:date><prism:publicationName>Nature</prism:publicationName></item>',
    ),
    { abstract: 'We grow graphs.', venue: 'Nature', doi: '10.1038/s1' },
  ],
  [
    'arXiv',
    rss2(
      '<item><title>Graphs that grow</title><link>https://arxiv.org/abs/2512.00001</link><description>arXiv:2512.00001v1 Announce Type: new \nAbstract: We grow graphs.</description><dc:creator>Ann Lee, Bo Chen</dc:creator><pubDate>Tue, 02 Dec 2025 00:00:00 -0500</pubDate></item>',
    ),
    { abstract: 'We grow graphs.', id: '2512.00001' },
  ],
  [
    'ScienceDirect',
    rss2(
      '<item><title>Graphs that grow</title><link>https://example.org/1</link><description><![CDATA[<p>Publication date: December 2025</p><p><b>Source:</b> Journal of Trees, Volume 12</p><p>Author(s): Ann Lee, Bo Chen</p>]]></description></item>',
    ),
    { abstract: '', venue: 'Journal of Trees' },
  ],
])('a feed of %s gives its papers, without what stands around their abstracts', async (_, feed, fields) => {
  const { papers, audit } = await importText(feed);
  expect(audit.files[0]!.format).toBe('RSS feed');
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatchObject({
    title: 'Graphs that grow',
    year: 2025,
    authors: [
      { given: 'Ann', family: 'Lee' },
      { given: 'Bo', family: 'Chen' },
    ],
    ...fields,
  });
});
