import type { Goal, Issue, Law, Organisation, Table, Where, WorkCalendar } from "../../core/index.ts";
import type { Agenda } from "../../contract/pack/agendas.ts";
import type { OfficeRegisters } from "../../contract/pack/office.ts";
import type { PackMap } from "../../contract/pack/map.ts";
import type { LampCriterion } from "../../assessment/index.ts";
import type { Reporting } from "../../cycle/index.ts";
import type { BulletinTemplate } from "../../documents/index.ts";
import type { MetricDefinition } from "../../metrics/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";

/** A programme as data: everything of a pack's folder but its sample rows, read and found without fault. */
export interface Pack {
  readonly id: string;
  /** its folder, as it was given to the reader */
  readonly folder: string;
  readonly name: string;
  readonly name_en: string;
  /** administrative code; the first part of every key */
  readonly region: string;
  /** organisation at the top of the programme */
  readonly root: string;
  readonly programme: string;
  readonly year: number;
  readonly first_month: string;
  readonly last_month: string;
  /** the day that a sample stands on; a real programme has none */
  readonly sample_day?: string;
  /** what in it is sample */
  readonly notice: string;
  readonly notice_en?: string;
  /** how small a count the public page does not tell exactly, in which units, and who says so */
  readonly publication?: { readonly least: number; readonly units: readonly string[]; readonly source: string; readonly source_en?: string };
  /** registers of the office itself, by their role */
  readonly office?: OfficeRegisters;
  readonly organisations: readonly Organisation[];
  /** by their seq */
  readonly goals: readonly Goal[];
  readonly calendar: WorkCalendar;
  readonly laws: readonly Law[];
  readonly lamps: readonly LampCriterion[];
  /** by id */
  readonly registers: readonly RegisterDefinition[];
  /** of every register: the main table, then its children */
  readonly tables: readonly Table[];
  readonly metrics: readonly MetricDefinition[];
  readonly bulletin: BulletinTemplate;
  /** what units owe each month; nothing where the pack has no duties.yaml */
  readonly reporting: Reporting;
  /** what a role finds first; none where the pack has no agendas.yaml */
  readonly agendas: readonly Agenda[];
  /** a schematic of its towns */
  readonly map?: PackMap;
  /** not wrong, but worth a look: an unused phrase, a change without verbs */
  readonly warnings: readonly Issue[];
  /**
   * File and line of a definition: ["registers", id, …], ["metrics", id, "is"], ["organisations", id],
   * ["goals", id], ["laws", id], ["lamps", id], ["bulletin", …], ["duties", …], ["agendas", …], ["calendar", …], ["pack", …].
   */
  locate(path: readonly (string | number)[], offset?: number): Where;
}
