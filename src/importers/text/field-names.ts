/**
 * What the fields of a paper are called in other languages than English, before a colon on pages and above the columns of
 * tables: in small letters, a space for each mark in them (`auteur(s)`, `mots-clés`).
 */
export const FOREIGN_NAMES = {
  title:
    'titel | titre | titulo | título | titolo | tytuł | název | название | заглавие | ' +
    'titel der arbeit | titel des artikels | titre de l article | título del artículo | título do artigo | titolo dell articolo | ' +
    'tytuł artykułu | название статьи | 论文题目 | 论文标题 | 文献标题 | 文章标题 | ' +
    '题名 | 题目 | 标题 | 題名 | 題目 | 標題 | 論文題目 | タイトル | 제목 | 논문제목',
  authors:
    'autor | autoren | autorin | autorinnen | autor en | autor in | autor innen | autor in nen | verfasser | verfasserin | verfasser in | ' +
    'verfasser innen | autores | autora | ' +
    'autoras | autoría | autor es | autor as | autor a | autores as | autor a es | autor a s | auteur | auteurs | auteur s | auteur rice s | auteurs trices | autore | autori | autore i | autorzy | autoři | ' +
    'автор | авторы | автор ы | 作者 | 著者 | 저자',
  abstract:
    'zusammenfassung | kurzfassung | resumen | resumo | résumé | riassunto | sommario | samenvatting | streszczenie | abstrakt | ' +
    'аннотация | реферат | 摘要 | 摘 要 | 内容摘要 | 提要 | 要旨 | 要約 | 概要 | 抄録 | 초록 | 요약',
  keywords:
    'schlüsselwörter | schlagwörter | stichwörter | mots clés | mots clefs | palabras clave | palavras chave | parole chiave | ' +
    'trefwoorden | słowa kluczowe | klíčová slova | ключевые слова | 关键词 | 關鍵詞 | 关键字 | キーワード | 핵심어 | 주제어',
  year:
    'jahr | erscheinungsjahr | publikationsjahr | veröffentlichungsjahr | año | ano | année | anno | jaar | rok | год | ' +
    'année de publication | année de parution | date de publication | date de parution | año de publicación | ' +
    'fecha de publicación | ano de publicação | data de publicação | anno di pubblicazione | data di pubblicazione | ' +
    'jaar van publicatie | rok wydania | rok publikacji | rok vydání | год публикации | год издания | дата публикации | ' +
    '年 | 年份 | 发表年份 | 发表时间 | 出版年 | 出版年份 | 発行年 | 発表年 | 출판연도 | 발행연도 | 연도',
  venue:
    'zeitschrift | quelle | revista | fuente | revue | rivista | tijdschrift | czasopismo | журнал | источник | ' +
    '来源 | 文献来源 | 期刊 | 刊名 | 來源 | 雑誌名 | 掲載誌 | 학술지',
  language: 'sprache | idioma | langue | язык | 语言 | 言語',
} as const;
