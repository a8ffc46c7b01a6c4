/**
 * A bulletin (通报) as a pack states it in bulletin.yaml. Every text is inline text (see inline.ts): prose
 * with placeholders. Placeholders that may stand in the head are the built-in dates only.
 */
export interface BulletinTemplate {
  readonly id: string;
  readonly head: HeadTemplate;
  /** 导语, the sentence before the first section */
  readonly opening: string;
  /** phrases that follow a value; the first case that holds is said */
  readonly phrases?: Readonly<Record<string, readonly PhraseCase[]>>;
  readonly gathers?: Readonly<Record<string, GatherDefinition>>;
  readonly sections: readonly SectionTemplate[];
  /** 审签, first step to last; without it the office issues alone */
  readonly signing?: readonly SigningStep[];
  /** what follows the opening */
  readonly more?: readonly MoreTemplate[];
}

/** A step of the sign-off chain: who must agree to the frozen edition before it may be issued. */
export interface SigningStep {
  readonly id: string;
  readonly label: string;
  readonly label_en: string;
  /** role of access/ that may take it */
  readonly role: "officer" | "leader";
  /** step that another person must have taken: nobody checks their own draft */
  readonly other_than?: string;
}

/** A paragraph of its own after an opening, a section's heading or an item. */
export type MoreTemplate = { readonly kind: "paragraph"; readonly id?: string; readonly text: string };

/**
 * The elements of GB/T 9704-2012 around the text. There is no place for a 密级: classified matter must not
 * be handled here, printing the word would only pretend otherwise.
 */
export interface HeadTemplate {
  /** 发文机关标志, printed red: 周村区督查考核办公室文件 */
  readonly agency_mark: string;
  /** 发文字号: `word` is the 机关代字; the serial is given at issue: 周督考通〔2016〕12号 */
  readonly number: { readonly word: string };
  /** 紧急程度 */
  readonly urgency?: "特急" | "加急";
  /**
   * 标题. `|` marks where a long title may be broken; lines are then chosen to make a trapezoid. Without
   * any mark it is broken between words.
   */
  readonly title: string;
  /** 主送机关, without the closing colon */
  readonly to?: string;
  /** 发文机关署名 */
  readonly signer: string;
  /** a seal will be put on (the default): name centred on the date; false: the layout without a seal */
  readonly sealed?: boolean;
  /** 附注, without the brackets: 此件公开发布 */
  readonly note?: string;
  /** 抄送, without the label and the closing 。 */
  readonly copies?: string;
  /** 印发机关 */
  readonly printer?: string;
}

export interface SectionTemplate {
  /** 一级标题, without its number */
  readonly heading: string;
  readonly text?: string;
  /** name of the block in every edition, wherever it is moved to; its place in the template when not given */
  readonly id?: string;
  readonly more?: readonly MoreTemplate[];
  readonly items?: readonly ItemTemplate[];
}

export interface ItemTemplate {
  /** run-in heading after the number: 1.重大项目建设。 */
  readonly heading?: string;
  readonly goal?: string;
  /** a line break begins a new paragraph */
  readonly text: string;
  readonly id?: string;
  readonly more?: readonly MoreTemplate[];
}

/** Said when the guard holds; a case without a guard always holds. A guard over an absent figure does not. */
export interface PhraseCase {
  /** metric OP metric | number, joined by and / or, in the metric language */
  readonly when?: string;
  readonly say: string;
}

/** Rows of a register that are told one after the other. */
export interface GatherDefinition {
  /** table: projects, or a child table: projects.progress */
  readonly from: string;
  /** condition of the metric language */
  readonly where?: string;
  /** columns, `parent.` before a column of the main table; ascending; `-` in front for descending */
  readonly order?: readonly string[];
  /** text of one row; row placeholders as in inline.ts */
  readonly say: string;
  /** put in front, only if there is a row */
  readonly begin?: string;
  /** put between the rows */
  readonly join?: string;
  /** put after the last row, unless the text already ends a sentence */
  readonly end?: string;
  /** said when there is no row (nothing, if not given) */
  readonly empty?: string;
}
