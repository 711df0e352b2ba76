import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {createChart, drawings, read, type Chart} from "../../src/chart/chart.ts";
import {formOf} from "../../src/chart/registry.ts";
import {resolveChart} from "../../src/chart/resolve.ts";
import {parseChart, type ChartSpec} from "../../src/chart/spec.ts";
import {tallied} from "../../src/chart/tally.ts";
import {csvOf, recordsOf} from "../../src/chart/records.ts";
import {readDataset, type Dataset} from "../../src/table/read.ts";
import {registers, yamlOf} from "./fixture.ts";

const {document} = new JSDOM("").window;
const field = (name: string, more: object = {}) => ({name, title: name, "lg:zh": {title: name}, type: "string", ...more});
const kinds = [{value: "money", label: "Money", "lg:zh": {label: "资金"}}, {value: "advice", label: "Advice", "lg:zh": {label: "咨询"}}];
const descriptor = {
  name: "sample", title: "Deeds", description: "Made up.", "lg:zh": {title: "事项", description: "编造。"}, "lg:kind": "register", version: "1.0.0", created: "2026-01-01", "lg:dataTo": "2024",
  licenses: [{name: "CC0-1.0", title: "CC0"}],
  resources: [{name: "data", path: "data.csv", schema: {primaryKey: ["id"], fields: [field("id"), field("when", {"lg:type": "period"}), field("kind", {categories: kinds}), field("status"), field("document"), field("name_en"), field("name_zh")]}}],
};
const csv = `id,when,kind,status,document,name_en,name_zh
a,2011-03,money,done,report,Money given,给钱
b,2011-06,money,planned,report,More money,再给钱
c,2011-Q4,advice,done,report,"Advice, free",免费咨询
d,2024-10-14,advice,done,briefing,Advice again,又是咨询
e,2024,money,planned,briefing,A plan,计划
`;
const deeds = readDataset({id: "sample", csv: new TextEncoder().encode(csv), json: JSON.stringify(descriptor)}).dataset!;
const own = {...registers, units: new Map([...registers.units, ["list-items", {id: "list-items", kind: "count", words: {en: "entry|entries", zh: "项"}, factor: {en: 1, zh: 1}, base: "list-items", scale: 1}]]), documents: new Map([["report", "source-r"], ["briefing", "source-b"]])};

const specOf = (keys: object): ChartSpec => ({...parseChart(yamlOf(keys), "deeds.yaml").value!, id: "deeds", file: "deeds.yaml"});
const tally = (keys: object): Dataset => { const spec = specOf(keys); return tallied(deeds, spec, formOf(spec.form)!, own.documents); };
const problemsOf = (keys: object, dataset = deeds): string[] => resolveChart(specOf(keys), yamlOf(keys), new Map([["sample", dataset]]), own).map((p) => p.message);
const chart = (keys: object): Chart => createChart(specOf(keys), formOf((keys as {form: string}).form)!, "", deeds, own);

const counted = {form: "cell", x: "when", y: "kind", fill: "count", grain: "year"}, told = {form: "timeline", x: "when", text: "name"};

describe("tallied", () => {
  test("counts entries by category and the grain asked for, none as 0", () => {
    expect(tally(counted).table.rows.map((row) => [row["kind"], (row["period"] as {text: string}).text, row["value"]])).toEqual([["money", "2011", 2], ["money", "2024", 1], ["advice", "2011", 1], ["advice", "2024", 1]]);
    expect(tally({...counted, filter: {status: "done"}}).table.rows.map((row) => row["value"])).toEqual([1, 0, 1, 1]);
  });
  test("names the source of every document counted, and calls the count our arithmetic", () => {
    const {selection} = read(chart(counted), "en");
    expect(selection.sources.sort()).toEqual(["source-b", "source-r"]);
    expect(selection.computed).toBe(true);
  });
  test("returns observations as they are", () => {
    const observations = {...deeds, descriptor: {...deeds.descriptor, kind: "observations" as const}};
    expect(tallied(observations, specOf(counted), formOf("cell")!, own.documents)).toBe(observations);
  });
});

describe("a chart of counts", () => {
  test("passes the checks, and says what is wrong with its own file", () => {
    expect(problemsOf(counted)).toEqual([]);
    expect(problemsOf({...counted, y: "kin"})).toEqual([`"kin" is not a field of sample. Did you mean "kind"?`]);
    expect(problemsOf({...counted, filter: {status: "don"}})).toEqual([`No row of sample has status "don". Did you mean "done"?`]);
  });
  test("has a table of whole numbers and no gaps where no document was read", () => {
    const {table, description} = read(chart(counted), "en");
    expect(table).toMatchObject({columns: ["Period", "Money", "Advice"], rows: [{head: "2011", cells: ["2", "1"]}, {head: "2024", cells: ["1", "1"]}]});
    expect(description).not.toContain("No figure");
  });
  test("gives its counts as CSV under the names of their categories", () => {
    const made = chart(counted), lines = csvOf(recordsOf(made, read(made, "zh"), "zh", new Map(), "https://x")).split("\r\n");
    expect(lines[1]).toMatch(/^资金,,2011,2,list-items,exact,computed-from-source,/);
    expect(lines).toHaveLength(6);
  });
});

describe("a chart of things", () => {
  test("tells its entries in order of time, under their names in each language", () => {
    expect(problemsOf(told)).toEqual([]);
    expect(read(chart(told), "zh").table.rows).toMatchObject([{head: "2011年3月", cells: ["给钱"]}, {head: "2011年6月", cells: ["再给钱"]}, {head: "2011年第四季度", cells: ["免费咨询"]}, {head: "2024年10月14日", cells: ["又是咨询"]}, {head: "2024年", cells: ["计划"]}]);
    const {description, subtitle, selection} = read(chart(told), "en");
    expect(description).toBe("Timeline: Firms, March 2011 to 14 October 2024. 5 entries, from “Money given” (March 2011) to “A plan” (2024).");
    expect(subtitle).toBe("Firms, March 2011 to 14 October 2024");
    expect(selection.computed).toBe(false);
  });
  test("draws every entry's date and name, downwards in time, and counts the years passed over", () => {
    const made = chart(told), reading = read(made, "en"), data = reading.selection.series.flatMap((s) => s.data);
    for (const {svg, points} of drawings(made, reading, "en", "page", document)) {
      for (const words of ["Money given", "Advice, free", "Q4 2011", "14 October 2024", "12 years later"]) expect(svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain(words);
      expect(points).toHaveLength(5);
      const inTime = [...points].sort((a, b) => (data[a[2]]!.period!.end < data[b[2]]!.period!.end ? -1 : 1)).map(([, y]) => y);
      expect(inTime).toEqual([...inTime].sort((a, b) => a - b));
    }
  });
  test("is refused with panels", () => expect(problemsOf({...told, fx: "kind"})).toEqual([`"fx" has no effect in the form "timeline". Remove it.`]));
  test("is refused of observations, which hold figures", () => {
    const observations = {...deeds, descriptor: {...deeds.descriptor, kind: "observations" as const}};
    expect(problemsOf(told, observations)).toContain(`The form "timeline" draws entries of a register, and sample holds figures. Choose a form that draws figures.`);
  });
});
