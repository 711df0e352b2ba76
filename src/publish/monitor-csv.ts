/** The monitor as rows to take away: values in the unit their source prints, words in every language. */
import {createFormat} from "../chart/format.ts";
import type {Record} from "../chart/records.ts";
import {cellText, type Registers} from "../chart/select.ts";
import type {IndicatorGroup} from "../prose/monitor.ts";
import type {Dataset} from "../table/read.ts";
import type {Source} from "./source.ts";
import {readingOf} from "./monitor.ts";

/** One record an indicator. `address` gives a row's own, from its dataset and fragment. */
export function monitorRecords(groups: readonly IndicatorGroup[], datasets: ReadonlyMap<string, Dataset>, registers: Registers, sources: ReadonlyMap<string, Source>, asOf: string, address: (dataset: string, row: string) => string): Record[] {
  const format = createFormat("en");
  return groups.flatMap((group) => group.indicators.map((indicator): Record => {
    const {dataset, row, rowId, change, age, held, first} = readingOf(indicator, datasets, registers, asOf, format), cells = dataset.table.rows[row]!, cited = sources.get(cellText(cells["source"])), raw = (field: string): string => cellText(cells[field]), changed = typeof change === "string" ? undefined : change;
    return {
      indicator: indicator.id, group_en: group.title.en, group_zh: group.title.zh, name_en: indicator.name.en, name_zh: indicator.name.zh, series: indicator.series, place: indicator.place,
      period: raw("period"), value: (cells["value"] ?? null) as number | null, unit: raw("unit"), qualifier: raw("qualifier"), confidence: raw("confidence"),
      change: changed?.amount ?? null, change_unit: changed?.unit.id ?? "", change_since: changed?.base.text ?? "", change_over: changed?.over ?? (change as string), better: indicator.better,
      every: indicator.every, as_of: asOf, months_old: age.months, overdue: age.overdue, state: age.state, first_period: first.text, readings_held: held.held, readings_expected: held.of,
      source: cited?.title.en ?? "", publisher_en: cited?.publisher.en ?? "", publisher_zh: cited?.publisher.zh ?? "", source_url: cited?.url ?? "", licence: cited?.licence ?? "",
      dataset: `${dataset.descriptor.id} ${dataset.descriptor.version}`, row: address(dataset.descriptor.id, rowId),
    };
  }));
}
