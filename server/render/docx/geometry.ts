/**
 * The page of GB/T 9704-2012 in twips (1/1440 inch), 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm,
 * 22 lines of 28 characters. Margins are in whole twips as Word keeps them.
 */
export const MM = 1440 / 25.4;
export const PT = 20;

export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;
/** width of the 版心 */
export const TYPE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

export const LINES = 22;
export const CHARACTERS = 28;
/** 12756 / 22 = 579.8; with 580 the 22nd line no longer fits */
export const LINE = 579;
/** 28 characters in 442.2 pt are 15.793 pt each: (15.793 - 16) × 4096 */
export const CHAR_SPACE = -849;
/** one character of the grid */
export const CHARACTER = TYPE_WIDTH / CHARACTERS;
/**
 * What a 3号 character gives up so that 28 fit by themselves, without a grid to snap to: 28 × (320 - 6) = 8792 of
 * 8844 twips. At -5 they fit too (8820), but not in LibreOffice, which makes a 版心 with a grid just that wide and
 * wants room to spare. Justified, a full line stands on the grid again.
 */
export const CLOSER = -6;

/** 字号 in half-points */
export const SIZE = { "二": 44, "三": 32, "四": 28 } as const;

/**
 * An exact line of 1.2 times the type size puts the ink at the same height in Word, which centres it, and
 * in LibreOffice, which sets the baseline at four fifths: so do elements whose place is given in mm.
 */
export const tightLine = (halfPoints: number): number => Math.round((halfPoints / 2) * 1.2 * PT);

/** Distances of 7.2 and 7.5, from ink to ink, and what of them lies inside the line boxes (measured on rendered pages). */
export const MARK_TOP = 35 * MM;
export const RULE_BELOW_NUMBER = 4 * MM;
/** upper edge of a 小标宋 glyph below the top of its tight line, in ems */
export const MARK_INK = 0.17;
/** lower edge of the number's ink above the bottom of its tight line, in twips */
export const NUMBER_INK = 20;
/** page edge to the lower edge of the footer, so that the dash lies 7 mm below the 版心 */
export const FOOTER = Math.round(25 * MM);

export const RED = "FF0000";
/** lines in eighths of a point: 0.35 mm and 0.25 mm (7.4.1) */
export const THICK = 8;
export const THIN = 6;

/** pitch of the 版记 */
export const IMPRINT_LINE = 520;

/** Rounded twips. */
export const tw = (twips: number): number => Math.round(twips);
