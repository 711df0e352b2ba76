import {describe, expect, test} from "vitest";
import {compute} from "../../src/prose/compute.ts";
import type {Home} from "../../src/prose/cells.ts";
import {ground} from "./ground.ts";

/** What words come to: a value, its unit and, if it is not exact, its qualifier; where and when; or the fault. */
function told(words: string, home?: Home): string {
  const {value: outcome, fault} = compute(words, {...ground, home});
  if (fault !== undefined) return fault;
  const {value, high, unit, qualifier, at} = outcome!;
  if (at) return [at.place?.id, at.period?.text].join(" ");
  return `${Number(value.toFixed(4))}${high === undefined ? "" : ` to ${high}`} ${unit.id}${qualifier === "exact" || high !== undefined ? "" : `, ${qualifier}`}`;
}

type Row = [words: string, told: string];

const cells: Row[] = [
  ["named china 2024", "400 companies"], ["2024 china named", "400 companies"], ["  china   named\n2024 ", "400 companies"], ["firms/named china 2024", "400 companies"], ["firms named china 2024", "400 companies"], ["named place=china 2024", "400 companies"],
  ["dataset=firms series=named place=china period=2024", "400 companies"], ["closed 2025 firms", "20 companies"], ["census/closed 2024", "38 companies"], ["dataset=census closed 2024", "38 companies"], ["staff 2024", "1260 persons-10k"], ["output", "4.5 times"], ["pace 2020", "-3.2 percent-change"],
  // A period that holds one day.
  ["held 2022-12-31", "12950 companies"], ["held 2023-12", "14600 companies, about"], ["held 2023", "14600 companies, about"], ["held 2023-Q4", "14600 companies, about"], ["held 2023-H2", "14600 companies, about"], ["held 2024", "17600 companies, more-than"],
  ["held 2025-Q1", "18000 companies, at-least"], ["held 2025-06", "20000 companies, less-than"], ["held 2025-12", "21480 companies, provisional"],
  // Other qualifiers and sources.
  ["wage", "2200 to 2600 cny"], ["margin 2025", "10 to 15 percent"], ["goal 2027", "600 companies, target"], ["goal 2026", "550 companies, expected"], ["goal 2030 target", "1000 companies, target"], ["expected goal 2030", "940 companies, expected"],
  ["goal 2030 qualifier=expected", "940 companies, expected"],
  ["founded 2024", "700 companies"], ["founded source=bulletin", "720 companies"], ["founded 2024 source=yearbook", "700 companies"], ["stalls 2025-Q1", "30 firms-10k"], ["stalls 2025-01/2025-06", "75 firms-10k"],
  ["measures/loan-fund", "50 cny-100m"], ["measures id=loan-fund", "50 cny-100m"], ["dataset=measures row=loan-fund", "50 cny-100m"],
];

const computations: Row[] = [
  ["sum cities beijing,shanghai 2025", "180 companies"], ["sum cities place=beijing,shanghai 2025", "180 companies"], ["sum cities place=* 2025", "346 companies"], ["sum named china 2019..2021", "600 companies"], ["sum named china 2019,2021", "400 companies"],
  ["sum named china 2019..2020,2025", "800 companies"], ["sum named china period=*", "2000 companies"],
  ["sum named,recalls china 2025", "504 companies"], ["sum stalls 2025-Q1,2025-Q2", "75 firms-10k"], ["sum stalls 2025-01..2025-06", "75 firms-10k"], ["sum cities place=* 2025 >50", "270 companies"], ["sum measures", "178 cny-100m"], ["sum measures place=zhejiang", "58 cny-100m"],
  ["sum measures instrument=loan,subsidy", "58 cny-100m"], ["sum measures/loan-fund,tax-cut", "170 cny-100m"],
  ["sum exports zhejiang 2024,2025", "1125 usd-billion"], ["sum held 2022-12-31,2023-12-31", "27550 companies, about"], ["sum held 2023-12-31,2024-11-30", "32200 companies, about"], ["sum held 2024-11-30,2025-09-30", "37700 companies, more-than"],
  ["sum held 2022-12-31,2024-11-30", "30550 companies, more-than"],
  ["difference named china 2019,2024", "300 companies"], ["difference named china 2024,2019", "300 companies"], ["difference firms/closed 2019,2025", "-60 companies"], ["difference cities beijing,shanghai 2025", "20 companies"], ["difference cities shanghai,beijing 2025", "-20 companies"],
  ["difference cities beijing 2025 / shanghai", "20 companies"],
  ["difference cities beijing,shanghai 2025 / shenzhen,hangzhou", "50 companies"], ["difference weight china 2021,2025", "11.4 percentage-points"], ["difference weight china 2025 / zhejiang", "-6.2 percentage-points"], ["difference pace 2020,2021", "11.6 percentage-points"],
  ["difference goal 2027 / goal 2026", "50 companies, about"],
  ["difference cities beijing,shanghai 2021 / 2025", "-30 companies"],
  ["difference held 2024-11-30,2025-09-30", "2500 companies, about"],
  ["ratio named china 2019,2024", "4 times"], ["ratio named china 2024,2019", "4 times"], ["ratio named china 2024 / 2019", "4 times"], ["ratio named china 2019 / 2024", "0.25 times"], ["ratio cities beijing,shanghai 2025", "1.25 times"], ["ratio cities beijing,shanghai 2025 / ningbo", "15 times"],
  ["ratio goal 2027 / named 2025 china qualifier=exact", "1.2 times, target"],
  ["share exports china 2024 / world", "14 percent"], ["share exports china,world 2024", "14 percent"], ["share cities beijing,shanghai 2025 / china", "45 percent"], ["share cities beijing,shanghai 2025 / place=*", "52.0231 percent"],
  ["share measures instrument=loan / instrument=loan,tax", "29.4118 percent"],
  ["change named china 2019,2020", "100 percent-change"], ["change named china 2020,2019", "100 percent-change"], ["change firms/closed 2019,2025", "-75 percent-change"], ["change exports-cny 2024,2025", "5.0102 percent-change"],
  ["growth named china 2019,2021", "73.2051 percent-change"], ["growth named china 2020,2024", "18.9207 percent-change"], ["growth firms/closed 2021,2025", "-24.0164 percent-change"], ["growth stalls 2025-Q1,2025-Q2", "406.25 percent-change"],
  ["rank cities beijing 2025 / place=*", "1 number"], ["rank cities hangzhou 2025 / place=*", "4 number"], ["rank cities shenzhen 2021 / place=*", "3 number"], ["rank cities shenzhen 2025 / place=*", "2 number"], ["rank cities ningbo 2025 / hangzhou,guangzhou", "3 number"],
  ["rank named china 2022 / period=*", "4 number"], ["rank named china 2022 / 2019..2022", "2 number"],
  ["count cities place=* 2025", "6 number"], ["count cities place=* 2025 >50", "3 number"], ["count cities place=* 2025 >90", "1 number"], ["count cities place=* 2025 >=90", "2 number"], ["count cities place=* 2025 <24", "1 number"], ["count cities place=* 2025 <=24", "2 number"],
  ["count cities place=* 2025 =24", "1 number"], ["count cities place=* 2025 >1000", "0 number"],
  ["count named china 2019..2025", "7 number"], ["count named china period=*", "7 number"], ["count pace period=* >-1", "4 number"], ["count measures", "5 number"], ["count measures instrument=service", "2 number"], ["count measures instrument=loan,service", "3 number"],
  ["count measures place=zhejiang instrument=loan", "1 number"], ["count measures date=2024", "2 number"], ["count measures date=2025-02", "2 number"], ["count measures/loan-fund,tax-cut", "2 number"],
  ["count measures >20", "2 number"],
  ["min cities place=* 2025", "12 companies"], ["max cities place=* 2025", "100 companies"], ["max named china 2020..2023", "300 companies"], ["min named china 2020..2023", "200 companies"], ["min pace period=*", "-3.2 percent-change"], ["max held 2022..2023", "14600 companies, about"],
  ["max measures", "120 cny-100m"],
  ["at max cities place=* 2025", "beijing 2025"], ["at min cities place=* 2025", "ningbo 2025"], ["at max named china period=*", "china 2025"], ["at max named china 2019..2023", "china 2021"], ["at min pace period=*", "china 2020"],
  ["years 2012,2024", "12 years"], ["years 2025,2019", "6 years"], ["years 2020-03,2025-09", "5.5 years"], ["years 2019-12-31,2025-12-31", "6 years"],
];

const unknown: Row[] = [
  ["", "The braces are empty. Name a series, a place and a period, such as {in-force china 2025-03}."], [" \n ", "The braces are empty. Name a series, a place and a period, such as {in-force china 2025-03}."],
  ["nmed china 2024", '"nmed" is neither a series, a place, a period nor a dataset. Did you mean "named"?'], ["named chnia 2024", '"chnia" is neither a series, a place, a period nor a dataset. Did you mean "china"?'],
  ["Named china 2024", '"Named" is neither a series, a place, a period nor a dataset. Did you mean "named"?'], ["sum cities beijing,shanhai 2025", '"shanhai" is neither a series, a place, a period nor a dataset. Did you mean "shanghai"?'],
  ["qqqqqq", '"qqqqqq" is neither a series, a place, a period nor a dataset. Write a series as dataset/series, a period as 2025, 2025-03 or 2021..2025.'],
  ["named china 20244", '"20244" is neither a series, a place, a period nor a dataset. Write a series as dataset/series, a period as 2025, 2025-03 or 2021..2025.'],
  ["sum named china 2019-2021", '"2019-2021" is neither a series, a place, a period nor a dataset. Write a series as dataset/series, a period as 2025, 2025-03 or 2021..2025.'],
  ["firms/nmed china 2024", 'firms has no series "nmed". Did you mean "named"?'], ["series=cites place=beijing 2025", '"cites" is not a series. Did you mean "cities"?'], ["cities place=hangzou 2025", 'firms has no row for cities with the place "hangzou". Did you mean "hangzhou"?'],
  ["named china period=20x5", '"20x5" is not a period. Write it like 2025, 2025-10, 2025-Q3 or 2025-10-07.'], ["dataset=frms named china 2024", '"frms" is not a dataset. Did you mean "firms"?'],
  ["named china 2024 colour=red", '"colour" is not a field of firms. There are series, place, period, value, unit, qualifier and 6 more.'], ["count measures colour=red", '"colour" is not a field of measures. There is id, place, date, instrument, amount, unit.'],
  ["measures/loan-fnd", '"loan-fnd" is not a row of measures. Did you mean "loan-fund"?'],
  ["china 2024", "No series is named. Write one, such as little-giants/in-force."], ["count", "No series is named. Write one, such as little-giants/in-force."], ["closed china 2025", '"closed" is a series of firms and census. Write firms/closed, or the other.'],
  ["frms/named china 2024", '"frms/named" is neither a series, a place, a period nor a dataset. Did you mean "firms/named"?'],
  ["named china 2024 sum", '"sum" is a computation. Write it first, before what it takes.'],
  ["named,china,2024", '"named,china,2024" lists words of different kinds. Part them with spaces.'],
  ["cities beijing, shanghai 2025", '"beijing," ends with a comma. Write what it lists without spaces.'],
  ["sum named china 2021..2019", '"2021..2019" ends before it begins. Write the earlier period first.'],
];

const wrong: Row[] = [
  ["named china", "This names 8 cells, one for each period. Add one: 2018, 2019, 2020 … 2024, 2025."], ["named 2024", "This names 2 cells, one for each place. Add a place: china, zhejiang."],
  ["cities 2025", "This names 7 cells, one for each place. Add a place: china, beijing, shanghai … guangzhou, ningbo."], ["firms china 2024", "This names 6 cells, one for each series. Add a series: named, recalls, weight, pace, exports, staff."],
  ["held 2025", "This names 4 cells, one for each period. Add one: 2025-03-31, 2025-06-30, 2025-09-30, 2025-12-31."], ["stalls 2025", "This names 3 cells, one for each period. Add one: 2025-Q1, 2025-Q2, 2025-01/2025-06."],
  ["share exports china / world", "This names 6 cells, one for each period. Add one: 2020, 2021, 2022, 2023, 2024, 2025."],
  ["named china 2019,2020", "This names 2 cells. Name one, or begin with a computation: sum, difference, ratio, share, change."], ["cities place=* 2025", "This names 6 cells. Name one, or begin with a computation: sum, difference, ratio, share, change."],
  ["measures", "This names 3 cells. Name one, or begin with a computation: sum, difference, ratio, share, change."],
  ["named sichuan 2024", 'firms has no row for named with the place "sichuan". There is china, zhejiang.'], ["named china 2017", 'firms has no row for named china with the period "2017". There is 2018, 2019, 2020 … 2024, 2025.'],
  ["sum cities beijing,sichuan 2025", 'firms has no row for cities with the place "sichuan". There is beijing, china, guangzhou … shanghai, shenzhen.'], ["stalls 2025-06", 'census has no row for stalls with the period "2025-06". There is 2025-01/2025-06, 2025-Q1, 2025-Q2.'],
  ["named china 2018", "The cell is blank (firms, line 2). Name another, or leave the figure out."], ["difference named china 2024 / staff", "companies and persons-10k are units of different things. Name cells in units of one kind."],
  ["share exports china 2024 / exports-cny zhejiang", "usd-billion and cny-100m are units of different things. Name cells in units of one kind."],
  ["measures/training", "This names no figures. Name cells with values."], ["sum cities place=* 2025 >1000", "This names no figures that pass the test. Name cells with values."], ["ratio recalls 2025 / 2024", "The whole is zero. Name another."],
  ["sum named china 2024", "sum takes two cells or more. Name them."], ["sum named china 2024 / 2025", "sum takes two cells or more. Name them."],
  ["difference named china 2024", "difference takes two cells: the first less the second, or of two periods the later less the earlier. Name them."],
  ["difference named china 2019..2021", "difference takes two cells: the first less the second, or of two periods the later less the earlier. Name them."],
  ["ratio named china 2024", "ratio takes two cells, as {ratio a / b}. Name them."], ["ratio named china 2019..2021", "ratio takes two cells, as {ratio a / b}. Name them."], ["share named china 2024", "share takes a part and a whole, as {share part / whole}. Name them."],
  ["change named china 2024", "change takes two periods, as {change series place 2020,2024}. Name them."], ["change cities beijing,shanghai 2025", "change takes two periods, as {change series place 2020,2024}. Name them."],
  ["change named china 2019,2020,2021", "change takes two periods, as {change series place 2020,2024}. Name them."], ["growth named china 2024", "growth takes two periods, as {growth series place 2020,2024}. Name them."],
  ["rank cities beijing 2025", "rank takes one cell and those it is ranked among, as {rank hangzhou / place=*}. Name them."], ["rank cities beijing,shanghai 2025 / place=*", "rank takes one cell and those it is ranked among, as {rank hangzhou / place=*}. Name them."],
  ["at cities place=* 2025", "at takes cells after min or max, as {at max series china period=*}. Name them."], ["years 2024", "years takes two periods, as {years 2012,2024}. Name them."], ["years 2012,2018,2024", "years takes two periods, as {years 2012,2024}. Name them."],
  ["goal 2030", "This names 2 cells, one for each qualifier. Add one: expected, target."],
  ["goal 2030 target / named china 2025", 'firms has no row for named china 2025 with the qualifier "target". There is exact.'],
  ["change exports-cny", "change takes two periods, as {change series place 2020,2024}. Name them."],
  ["change recalls 2024,2025", "The earlier figure is zero. Name another."],
  ["sum cities place=* 2021,2024", 'firms has no row for cities with the period "2024". There is 2021, 2023, 2025.'],
  ["sum named china 2018,2019,2020", "The cell is blank (firms, line 2). Name another, or leave the figure out."],
  ["sum named china 2018,2019", "The cell is blank (firms, line 2). Name another, or leave the figure out."],
  ["named china 2024 2025", 'The period is named twice, as 2024 and as 2025. Write 2024,2025 for both, or " / " between two groups.'],
  ["rank cities hangzhou 2025 / cities", "rank takes one cell and those it is ranked among, as {rank hangzhou / place=*}. Name them."],
];

describe("compute", () => {
  test.each(cells)("takes the cell of {%s}", (words, outcome) => { expect(told(words)).toBe(outcome); });
  test.each(computations)("reckons {%s}", (words, outcome) => { expect(told(words)).toBe(outcome); });
  test.each(unknown)("knows no word of {%s}", (words, fault) => { expect(told(words)).toBe(fault); });
  test.each(wrong)("finds too much, too little or nothing in {%s}", (words, fault) => { expect(told(words)).toBe(fault); });
});

const chart: Home = {dataset: "firms", filter: {series: ["cities"], place: ["beijing", "shanghai"], period: ["2025"]}}, line: Home = {dataset: "firms", filter: {series: ["named"], place: ["china"]}, from: "2021", to: "2024"};

test.each<[words: string, home: Home, outcome: string]>([
  ["beijing", chart, "100 companies"], ["beijing 2021", chart, "120 companies"], ["hangzhou", chart, "40 companies"], ["sum place=*", chart, "180 companies"], ["share beijing / china", chart, "25 percent"], ["rank shanghai / place=*", chart, "2 number"], ["at max place=*", chart, "beijing 2025"],
  ["named china 2024", chart, "400 companies"], ["census/closed 2024", chart, "38 companies"],
  ["2024", line, "400 companies"], ["2019", line, "100 companies"], ["sum period=*", line, "1200 companies"], ["max period=*", line, "400 companies"], ["at min period=*", line, "china 2022"], ["change 2021,2024", line, "33.3333 percent-change"], ["closed 2025", line, "20 companies"],
  ["zhejiang 2025", line, "90 companies"],
  ["closed 2024", {dataset: "census", filter: {}}, "38 companies"], ["count", {dataset: "measures", filter: {instrument: ["service"]}}, "2 number"], ["count place=ningbo", {dataset: "measures", filter: {instrument: ["service"]}}, "1 number"],
  ["place=*", chart, "This names 2 cells. Name one, or begin with a computation: sum, difference, ratio, share, change."], ["cities", line, "This names 3 cells, one for each period. Add one: 2021, 2023, 2025."],
  ["nmed 2024", line, '"nmed" is neither a series, a place, a period nor a dataset. Did you mean "named"?'],
])("in a chart, {%s} with %j comes to %s", (words, home, outcome) => { expect(told(words, home)).toBe(outcome); });
