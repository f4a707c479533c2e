/** Bounds that keep hostile and broken files from taking the machine's memory or time. */
export const LIMITS = {
  /**
   * Characters of a line where a format goes by lines, and of a JSON record wherever it stands (16 MB); real records stay
   * below 1 MB. A longer one is left out, by its place or with a warning. Other formats without lines hold what `wholeText` allows and cut the fields, with a warning.
   */
  lineLength: 16_000_000,
  /** Characters of XML without any tag (32 MB), which the parser holds until one comes. Beyond it the file is given up. */
  untaggedLength: 32_000_000,
  /** Characters of a file in a format that must be read whole (256 MB); V8 holds no string above 512 MB. */
  wholeText: 268_435_456,
  /** Bytes that one packed file may unpack to for each byte it holds, above `freeUnpackedBytes`. Text packs 3 to 20 times, DEFLATE at most 1,032. */
  unpackRatio: 200,
  /** Unpacked bytes below which the ratio does not matter (64 MB). */
  freeUnpackedBytes: 67_108_864,
  /** Bytes of a zip file, which must be held whole because its directory stands at its end (512 MB). */
  zipBytes: 536_870_912,
  /** Unpacked bytes of one entry of a zip file (512 MB). */
  zipEntryBytes: 536_870_912,
  /** Files in one zip file. */
  zipEntries: 10_000,
  /** Characters of a field that are cleaned at all; what goes beyond is no abstract but a full text. Each cut is a warning. */
  fieldLength: 200_000,
  /** Characters of an id. */
  idLength: 200,
  /** Characters of a title; what is longer is text of another kind and is cut. Venues too. */
  titleLength: 1_000,
  /** Characters of an abstract kept; longer ones are full texts. */
  abstractLength: 50_000,
  /** Authors kept of one paper; collaborations list up to 5,000. */
  authors: 5_000,
  /** Keywords kept of one paper, and characters of one. */
  keywords: 500,
  keywordLength: 200,
  /** Characters of a web address; browsers and servers take about as many. */
  urlLength: 2_000,
} as const;
