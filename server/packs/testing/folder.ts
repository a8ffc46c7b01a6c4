import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The smallest pack there is: two organisations, one goal, one register, two metrics, one sentence. */
export const smallPack: Readonly<Record<string, string>> = {
  "pack.yaml": `id: small
name: 小方案
name_en: Small
region: "370306"
root: zc
programme: 一个新突破
year: 2016
first_month: 2016-01
last_month: 2016-12
notice: 样例
`,
  "organisations.yaml": `organisations:
  - { id: zb, name: 市, short: 市, kind: city, valid_from: 2000-01-01 }
  - { id: zc, name: 区, short: 区, kind: district, parent: zb, valid_from: 2000-01-01 }
`,
  "goals.yaml": `goals:
  - { id: g1, seq: 1, name: 重大项目, name_en: Projects, lead: zc }
`,
  "calendar.yaml": `years:
  "2016":
    source: 国办发明电〔2015〕18号
    holidays: [2016-10-01, 2016-10-03]
    worked: [2016-10-08]
`,
  "lamps.yaml": `criteria:
  - { id: lamp, kind: point_gap, source: 例, valid_from: 2016-01-01, yellow: "10", red: "30" }
`,
  "bulletin.yaml": `id: monthly
head: { agency_mark: 督考通报, number: { word: 督考 }, title: "关于{month}的通报", signer: 督考办 }
opening: "现将{month}情况通报如下:"
phrases:
  start:
    - { when: "started = total", say: 全部开工 }
    - { say: "{started}开工" }
sections:
  - heading: 进展
    items:
      - { heading: 项目, goal: g1, text: "{total}项目{@start}。" }
`,
  "registers/projects.yaml": `id: projects
label: 项目
label_en: Projects
systems: [S3]
keeper: zc
goal: g1
key: [code]
traits:
  - kind: invested
  - kind: staged
fields:
  - { name: code, label: 编号, type: code, required: true }
  - name: capacity
    label: 产能
    type: quantity
    unit: 万吨
`,
  "metrics/projects.yaml": `metrics:
  - id: total
    label: 项目数
    meaning: 在册项目
    is: count projects
    unit: 个
    decimals: 0
    tense: at-end
  - id: started
    label: 开工数
    meaning: 已开工的项目
    is: >-
      count projects
      where started_on by end
    unit: 个
    decimals: 0
    tense: at-end
`,
  "laws/gb.yaml": `id: gb3838
title: 地表水环境质量标准
source: GB 3838-2002
valid_from: 2002-06-01
numbers:
  cod_iii: { value: "20", unit: mg/L, clause: 表1 }
tables: {}
`,
};

/** Writes a pack into a folder of its own, with some files changed (undefined: left out), and takes it away again. */
export async function withPack<T>(changes: Readonly<Record<string, string | Uint8Array | undefined>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "dukao-pack-"));
  try {
    for (const [file, content] of Object.entries({ ...smallPack, ...changes })) {
      if (content === undefined) continue;
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
