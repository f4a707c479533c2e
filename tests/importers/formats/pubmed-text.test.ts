import { expect, test } from 'vitest';
import { importText } from '../read.ts';

const RECORDS = `1. Comput Biol Med. 2026 Feb;180:100123. doi: 10.1016/j.cbm.2026.100123. Epub 2026
Jan 9.

Stability guarantees for circuits: what a model computes, and how sure we can be of
it in practice.

Anani A(1)(2), de la Cruz-Gómez MÁ(#)(2), Fischer J 3rd(1); CIRCUIT Study Group.

Collaborators: Lee K, Chen B.

Author information:
(1)Institute of Medical Informatics, Charité - Universitätsmedizin Berlin,
Augustenburger Platz 1, Berlin, Germany. anani@example.org
(2)Google DeepMind, London, United Kingdom.
(#)Contributed equally

Comment in
    JAMA. 2024 Jan 3;331(1):12-13. doi: 10.1001/jama.2023.26756.

Erratum in
    Comput Biol Med. 2026 Mar;181:100124. doi: 10.1016/j.cbm.2026.100124.

BACKGROUND: Circuits explain how networks arrive at their predictions in domain-
specific settings.
METHODS: We certify them.

PLAIN LANGUAGE SUMMARY: We say how sure we are.

Copyright © 2026 Elsevier Ltd. All rights reserved.

DOI: 10.1016/j.cbm.2026.100123
PMCID: PMC9901234
PMID: 39780123 [Indexed for MEDLINE]

Conflict of interest statement: The authors declare none.


2. Presse Med. 2019;48(2):1-3.

[Pain after surgery].

[Article in French]

[No authors listed]

Update of
    Presse Med. 2018;47(1):3-4.

Pain after surgery is common.

PMID: 30000001


3. StatPearls [Internet]. Treasure Island (FL): StatPearls Publishing; 2026 Jan–.
2023 Aug 8.

Cystic fibrosis.

Yu E(1), Sharma S.

Author information:
(1)Uni of Bath

PMID: 29630258


4. medRxiv [Preprint]. 2021 Mar 4:2021.03.01.21252000. doi: 
10.1101/2021.03.01.21252000.

Wearing masks in schools.

World Health Organization.

DOI:
10.1101/2021.03.01.21252000
PMID: 33700001
`;

test('the parts of a record of PubMed stand each in its place', async () => {
  const { papers, audit } = await importText(RECORDS);
  expect(audit.files[0]!.format).toBe('PubMed text');
  expect(papers).toMatchObject([
    {
      title: 'Stability guarantees for circuits: what a model computes, and how sure we can be of it in practice',
      authors: [
        { given: 'A.', family: 'Anani' },
        { given: 'M. Á.', family: 'de la Cruz-Gómez' },
        { given: 'J.', family: 'Fischer 3rd' },
        { given: '', family: 'CIRCUIT Study Group' },
      ],
      venue: 'Comput Biol Med',
      year: 2026,
      doi: '10.1016/j.cbm.2026.100123',
      url: 'https://pubmed.ncbi.nlm.nih.gov/39780123/',
      abstract:
        'BACKGROUND: Circuits explain how networks arrive at their predictions in domain-specific settings. METHODS: We certify them. PLAIN LANGUAGE SUMMARY: We say how sure we are.',
    },
    {
      title: 'Pain after surgery',
      authors: [],
      venue: 'Presse Med',
      year: 2019,
      language: 'fr',
      abstract: 'Pain after surgery is common.',
    },
    {
      title: 'Cystic fibrosis',
      authors: [{ family: 'Yu' }, { family: 'Sharma' }],
      venue: 'StatPearls',
      year: 2023,
      abstract: '',
    },
    {
      title: 'Wearing masks in schools',
      authors: [{ family: 'World Health Organization' }],
      venue: 'medRxiv',
      year: 2021,
      doi: '10.1101/2021.03.01.21252000',
    },
  ]);
  expect(papers).toHaveLength(4);
});

test('what a mail of PubMed says above its records is counted as left out', async () => {
  const mail = `This message contains search results from the National Center for Biotechnology Information (NCBI).\n\nSent on: Thu Dec  3\n\n${RECORDS}`;
  const { papers, audit } = await importText(mail);
  expect(papers).toHaveLength(4);
  expect(audit.files[0]!.notes).toContain('left out: 2 lines of page furniture (lines 1-3)');
});

test.each([
  ['a numbered paragraph with a year', '2. We recruited patients. 2019 was the first year.'],
  ['a numbered part', '3. Results. 2020 patients were seen.'],
])('%s within an abstract begins no record', async (_, paragraph) => {
  const { papers } = await importText(
    RECORDS.replace('METHODS: We certify them.', `METHODS: We certify them.\n\n${paragraph}`),
  );
  expect(papers).toHaveLength(4);
  expect(papers[0]!.abstract).toContain(paragraph);
});
