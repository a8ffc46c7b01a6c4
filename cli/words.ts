export type Language = "zh" | "en";

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });

/** Both, for pages that are read before anybody said which. */
export const both = ({ zh, en }: Words): string => `${zh} / ${en}`;
