import {describe, expect, test} from "vitest";
import type {Locale} from "../../src/text/index.ts";
import {faultsOf} from "./ground.ts";

/** Sentences that say what the data say. */
const right: Record<Locale, string[]> = {
  en: [
    // Decimals.
    "There were :value[400]{named china 2024}.", "The weight was :value[42.8%]{weight china 2023}.", "The weight was :value[43%]{weight china 2023}.", "The weight was :value[42.80%]{weight china 2023}.", "It rose :value[73%]{growth named china 2019,2021} a year.",
    "It rose :value[73.2%]{growth named china 2019,2021} a year.", "It rose :value[73.21%]{growth named china 2019,2021} a year.",
    // Scales, within the brackets and after them.
    "Exports were :value[1,960 billion]{exports china 2024} dollars.", "Exports were :value[1.96 trillion]{exports china 2024} dollars.", "Exports were :value[2 trillion]{exports china 2024} dollars.", "Exports were $:value[1.96tn]{exports china 2024}.",
    "Exports were :value[US$1.96 trillion]{exports china 2024}.", "Exports were :value[1.96]{exports china 2024} trillion dollars.", "Exports were :value[3.91 trillion]{exports-cny 2024} yuan.",
    "Staff: :value[12.6 million]{staff 2024}.", "Staff: :value[12,600,000]{staff 2024}.", "Staff: :value[12,600 thousand]{staff 2024}.", "Staff: :value[13 million]{staff 2024}.", "Staff: :value[12.6]{staff 2024} million.", "Staff: :value[12.6m]{staff 2024}.",
    "Stalls: :value[300,000]{stalls 2025-Q1}.", "Loans of :value[5 billion]{measures/loan-fund} yuan.",
    // Words.
    "There were :value[four hundred]{named china 2024}.", "Ningbo had :value[twelve]{cities ningbo 2025}.", "Ningbo had :value[a dozen]{cities ningbo 2025}.", "Staff: :value[thirteen million]{staff 2024}.", ":value[Six]{count cities place=* 2025} cities.",
    "It took :value[six]{years 2019,2025} years.", "It took :value[five and a half]{years 2020-03,2025-09} years.",
    // Percentages.
    "The weight was :value[42.8 %]{weight china 2023}.", "The weight was :value[42.8％]{weight china 2023}.", "The weight was :value[42.8 percent]{weight china 2023}.", "The weight was :value[42.8 per cent]{weight china 2023}.", "The weight was :value[forty-three per cent]{weight china 2023}.",
    "The weight was :value[42.8]{weight china 2023}%.", "The weight was :value[42.8]{weight china 2023} per cent.",
    // Fractions.
    "Beijing had :value[a quarter]{share cities beijing 2025 / china}.", "Beijing had :value[one in four]{share cities beijing 2025 / china}.", "Beijing had :value[one firm in four]{share cities beijing 2025 / china}.", "It was :value[one dollar in seven]{share exports china 2024 / world}.",
    "The weight was :value[two-fifths]{weight china 2021}.", "The weight was :value[two in five]{weight china 2021}.", "The weight was :value[half]{weight china 2025}.", ":value[Two thirds]{share cities beijing,shanghai,shenzhen 2025 / china} of them.",
    // Points, multiples and ranks.
    "It rose by :value[11.4 percentage points]{difference weight china 2021,2025}.", "It rose :value[11.4 points]{difference weight china 2021,2025}.", "It rose :value[11.4]{difference weight china 2021,2025} points.", "It rose :value[11 points]{difference weight china 2021,2025}.",
    "It is :value[6.2 points]{difference weight china 2025 / zhejiang} lower.",
    "It was :value[4 times]{ratio named china 2019,2024} that.", "It was :value[four times]{ratio named china 2019,2024} that.", "It was :value[4x]{ratio named china 2019,2024} that.", "It rose :value[fourfold]{ratio named china 2019,2024}.", "It :value[doubled]{ratio named china 2019,2020}.",
    "It was :value[2.5 times]{ratio named china 2019,2022} that.", "It was :value[two and a half times]{ratio named china 2019,2022} that.", "Output was :value[4.5]{output} times that.", "It was :value[half]{ratio firms/closed 2019,2023} that.",
    "Hangzhou is :value[fourth]{rank cities hangzhou 2025 / place=*}.", "Hangzhou is :value[4th]{rank cities hangzhou 2025 / place=*}.", "Hangzhou is the :value[fourth-largest]{rank cities hangzhou 2025 / place=*}.", "Beijing is :value[1st]{rank cities beijing 2025 / place=*}.",
    "Beijing is :value[first]{rank cities beijing 2025 / place=*}.",
    // Ranges.
    "Wages were :value[2,200 to 2,600]{wage} yuan.", "Wages were :value[2,200–2,600]{wage} yuan.", "Wages were between :value[2,200 and 2,600 yuan]{wage}.", "Margins were :value[10% to 15%]{margin}.", "Margins were :value[10 to 15 per cent]{margin}.", "Margins were :value[10%–15%]{margin}.",
    "Margins were :value[10–15%]{margin}.",
    // Zeros at the end of a number beside “about”.
    "About :value[13,000]{held 2022}.", "Some :value[13,000]{held 2022}.", "Roughly :value[13,000]{held 2022}.", ":value[About 13,000]{held 2022}.", ":value[13,000]{held 2022} or so.", "An estimated :value[13,000]{held 2022}.", "It was ~:value[13,000]{held 2022}.",
    "Around :value[50%]{weight china 2025}.", "About :value[51%]{weight china 2025}.",
    // Nearly, just over.
    "Nearly :value[13,000]{held 2022}.", "Almost :value[13,000]{held 2022}.", "Close to :value[13,000]{held 2022}.", "Just under :value[13,000]{held 2022}.", ":value[Nearly 13,000]{held 2022}.", "Just over :value[12,900]{held 2022}.", "Slightly more than :value[12,900]{held 2022}.",
    "Just over :value[half]{weight china 2025}.",
    // Qualifiers of rows.
    "About :value[14,600]{held 2023}.", ":value[About 14,600]{held 2023}.", "Roughly :value[14,600]{held 2023}.", ":value[14,600]{held 2023} or so.", "About :value[15,000]{held 2023}.", "More than :value[17,600]{held 2024}.", "Over :value[17,600]{held 2024}.", ":value[Over 17,600]{held 2024}.",
    "At least :value[18,000]{held 2025-03}.", "No fewer than :value[18,000]{held 2025-03}.", ":value[18,000]{held 2025-03} or more.", ":value[18,000]{held 2025-03} firms or more.", "Fewer than :value[20,000]{held 2025-06}.", "Under :value[20,000]{held 2025-06}.",
    ":value[Less than 20,000]{held 2025-06}.", "There were :value[21,480]{held 2025-12}.",
    "The target for 2027 is :value[600]{goal 2027}.", "The plan is :value[600]{goal 2027}.", "The goal is about :value[600]{goal 2027}.", ":value[550]{goal 2026} are expected.", "The forecast is :value[550]{goal 2026}.", "By 2030 the target is :value[1,000]{goal 2030 target}.",
    // Signs.
    "It rose by :value[8.4%]{pace 2021}.", "It grew :value[8.4%]{pace 2021}.", "The pace was :value[8.4%]{pace 2021}.", "It fell by :value[3.2%]{pace 2020}.", "It shrank :value[3.2%]{pace 2020}.", "The change was :value[−3.2%]{pace 2020}.", "The change was :value[-3.2%]{pace 2020}.",
    "It rose :value[8.4%]{pace 2021}, then fell :value[0.6%]{pace 2022}.",
    "It lost :value[60]{difference firms/closed 2019,2025}.", "There are :value[60]{difference firms/closed 2019,2025} fewer.", "It fell by :value[three-quarters]{change firms/closed 2019,2025}.", "It has :value[20]{difference cities beijing,shanghai 2025} more.",
    "It has :value[20]{difference cities shanghai,beijing 2025} fewer.",
    "The change was −:value[3.2%]{pace 2020}.",
    // Where and when, and what is filled in.
    "Most are in :value[Beijing]{at max cities place=* 2025}.", "It peaked in :value[2025]{at max named china period=*}.", "The low came in :value[December 2022]{at min held period=*}.", "The low came on :value[31 December 2022]{at min held period=*}.", "The weight was :value[]{weight china 2023}.",
    "There were (:value[]{named china 2024}).",
    "There were :value[]{named china 2024} firms.",
    "It rose by :value[]{difference weight china 2021,2025}.",
    "Most are in :value[]{at max cities place=* 2025}.", "Hangzhou is :value[]{rank cities hangzhou 2025 / place=*}.",
  ],
  zh: [
    "共:value[400]{named china 2024}家。", "共:value[400家]{named china 2024}。", "共:value[４００]{named china 2024}家。", "占:value[42.8%]{weight china 2023}。", "占:value[43%]{weight china 2023}。", "占:value[42.80%]{weight china 2023}。",
    "出口:value[19,600亿]{exports china 2024}美元。", "出口:value[1.96万亿]{exports china 2024}美元。", "出口:value[1.96万亿美元]{exports china 2024}。", "出口:value[2万亿]{exports china 2024}美元。", "出口:value[两万亿]{exports china 2024}美元。", "出口:value[1.96]{exports china 2024}万亿美元。", "出口:value[3.91万亿]{exports-cny 2024}元。",
    "出口:value[39,120亿]{exports-cny 2024}元。",
    "共:value[1,260万]{staff 2024}人。", "共:value[1260万人]{staff 2024}。", "共:value[1260]{staff 2024}万人。", "共:value[1.26千万]{staff 2024}人。", "共:value[0.126亿]{staff 2024}人。", "共:value[一千二百六十万]{staff 2024}人。", "共:value[30万]{stalls 2025-Q1}户。", "贷款:value[50亿]{measures/loan-fund}元。",
    "共:value[四百]{named china 2024}家。", "宁波有:value[十二]{cities ningbo 2025}家。", "共:value[六]{count cities place=* 2025}座城市。", "历时:value[六]{years 2019,2025}年。",
    "占:value[42.8％]{weight china 2023}。", "占:value[42.8]{weight china 2023}%。", "占:value[百分之四十三]{weight china 2023}。", "占:value[百分之四十二点八]{weight china 2023}。", "占:value[百分之42.8]{weight china 2023}。",
    "占:value[四成]{weight china 2021}。", "占:value[四成三]{weight china 2023}。", "占:value[五分之二]{weight china 2021}。", "占:value[一半]{weight china 2025}。", "占:value[半数]{weight china 2025}。", "占:value[四分之一]{share cities beijing 2025 / china}。", "占:value[两成五]{share cities beijing 2025 / china}。",
    "每:value[四家里就有一家]{share cities beijing 2025 / china}。", "占:value[三分之二]{share cities beijing,shanghai,shenzhen 2025 / china}。",
    "提高:value[11.4个百分点]{difference weight china 2021,2025}。", "提高:value[11.4]{difference weight china 2021,2025}个百分点。", "提高:value[11个百分点]{difference weight china 2021,2025}。", "低:value[6.2个百分点]{difference weight china 2025 / zhejiang}。",
    "是:value[4倍]{ratio named china 2019,2024}。", "是:value[四倍]{ratio named china 2019,2024}。", "数量:value[翻一番]{ratio named china 2019,2020}。", "数量:value[翻两番]{ratio named china 2019,2024}。", "是:value[2.5倍]{ratio named china 2019,2022}。", "是:value[两倍半]{ratio named china 2019,2022}。",
    "数量:value[减半]{ratio firms/closed 2019,2023}。",
    "排:value[第四]{rank cities hangzhou 2025 / place=*}。", "排:value[第4]{rank cities hangzhou 2025 / place=*}。",
    "排:value[第一]{rank cities beijing 2025 / place=*}。",
    "工资:value[2,200至2,600]{wage}元。", "工资:value[2,200—2,600]{wage}元。", "工资:value[2200～2600元]{wage}。", "利润率:value[10%至15%]{margin}。", "利润率:value[10%—15%]{margin}。", "利润率:value[10至15%]{margin}。", "利润率:value[一成到一成半]{margin}。",
    "利润率:value[10—15%]{margin}。",
    "约:value[13,000]{held 2022}家。", "大约:value[13,000]{held 2022}家。", ":value[约1.3万]{held 2022}家。", ":value[13,000]{held 2022}家左右。", "约:value[50%]{weight china 2025}。", "近:value[1.3万]{held 2022}家。", "将近:value[1.3万]{held 2022}家。", "接近:value[13,000]{held 2022}家。", "刚过:value[12,900]{held 2022}家。",
    "略高于:value[12,900]{held 2022}家。",
    "约:value[14,600]{held 2023}家。", ":value[约14,600]{held 2023}家。", "约有:value[1.46万]{held 2023}家。", ":value[14,600]{held 2023}家左右。", "约:value[1.5万]{held 2023}家。", "超过:value[17,600]{held 2024}家。", "逾:value[17,600]{held 2024}家。", "突破:value[17,600]{held 2024}家。", ":value[17,600多]{held 2024}家。",
    ":value[17,600余]{held 2024}家。", ":value[17,600]{held 2024}多家。", ":value[1.76万多家]{held 2024}。",
    "至少:value[18,000]{held 2025-03}家。", "不少于:value[18,000]{held 2025-03}家。", ":value[18,000]{held 2025-03}家以上。", "不到:value[20,000]{held 2025-06}家。", "不足:value[2万]{held 2025-06}家。", "共:value[21,480]{held 2025-12}家。",
    "2027年的目标是:value[600]{goal 2027}家。", "计划达到:value[600]{goal 2027}家。", "预计有:value[550]{goal 2026}家。", "有望达到:value[550]{goal 2026}家。", "2030年的目标是:value[1,000]{goal 2030 target}家。",
    "增长:value[8.4%]{pace 2021}。", "下降:value[3.2%]{pace 2020}。", "为:value[−3.2%]{pace 2020}。", "为:value[-3.2%]{pace 2020}。", "增长:value[8.4%]{pace 2021}，而后下降:value[0.6%]{pace 2022}。", "减少:value[60]{difference firms/closed 2019,2025}家。", "降了:value[七成五]{change firms/closed 2019,2025}。",
    "比上海多:value[20]{difference cities beijing,shanghai 2025}家。", "比北京少:value[20]{difference cities shanghai,beijing 2025}家。",
    "为−:value[3.2%]{pace 2020}。",
    "最多的是:value[北京]{at max cities place=* 2025}。", "最多的是:value[2025年]{at max named china period=*}。", "最少的是:value[2022年12月]{at min held period=*}。", "共:value[]{named china 2024}家。", ":value[]{held 2023}家。", "占:value[]{weight china 2023}。", "出口:value[]{exports china 2024}。", "工资:value[]{wage}。",
    "提高:value[]{difference weight china 2021,2025}。", "目标是:value[]{goal 2027}家。",
    "最多的是:value[]{at max cities place=* 2025}。", "排:value[]{rank cities hangzhou 2025 / place=*}。",
  ],
};

/** Sentences whose words are not the data's, and what the data say. */
const other: Record<Locale, [text: string, says: string][]> = {
  en: [
    ["There were :value[401]{named china 2024}.", "400 companies"], ["There were :value[40]{named china 2024}.", "400 companies"], ["The weight was :value[42.9%]{weight china 2023}.", "42.8%"], ["The weight was :value[42%]{weight china 2023}.", "42.8%"],
    ["The weight was :value[42.81%]{weight china 2023}.", "42.8%"], ["It rose :value[73.3%]{growth named china 2019,2021} a year.", "73.21%"],
    ["Exports were :value[1.9 trillion]{exports china 2024} dollars.", "1,960 billion US dollars"], ["Exports were :value[196 billion]{exports china 2024} dollars.", "1,960 billion US dollars"], ["Exports were :value[1.96 billion]{exports china 2024} dollars.", "1,960 billion US dollars"],
    ["Exports were :value[1,960]{exports china 2024}.", "1,960 billion US dollars"], ["Exports were :value[1.96]{exports china 2024} billion dollars.", "1,960 billion US dollars"],
    ["Staff: :value[1,260]{staff 2024}.", "12,600 thousand people"], ["Staff: :value[12 million]{staff 2024}.", "12,600 thousand people"], ["Staff: :value[twelve million]{staff 2024}.", "12,600 thousand people"], ["Ningbo had :value[thirteen]{cities ningbo 2025}.", "12 companies"],
    ["The weight was :value[forty-two per cent]{weight china 2023}.", "42.8%"], ["Beijing had :value[a third]{share cities beijing 2025 / china}.", "25%"], ["Beijing had :value[one in five]{share cities beijing 2025 / china}.", "25%"],
    ["The weight was :value[three-fifths]{weight china 2021}.", "39.8%"], ["They had nearly :value[half]{share cities beijing,shanghai 2025 / china}.", "45%"],
    ["It rose :value[12 points]{difference weight china 2021,2025}.", "11.4 percentage points"], ["It was :value[five times]{ratio named china 2019,2024} that.", "4 times"], ["It was :value[twice]{ratio named china 2019,2022} that.", "2.5 times"],
    ["It :value[tripled]{ratio named china 2019,2020}.", "2 times"], ["Hangzhou is :value[third]{rank cities hangzhou 2025 / place=*}.", "4"],
    ["Wages were :value[2,200 to 2,700]{wage} yuan.", "2,200 to 2,600 yuan"], ["Wages were :value[2,600 to 2,200]{wage} yuan.", "2,200 to 2,600 yuan"], ["Margins were :value[10% to 16%]{margin}.", "10% to 15%"], [":value[13,000]{held 2022} held it.", "12,950 companies"],
    ["About :value[14,000]{held 2022}.", "12,950 companies"], ["Nearly :value[20,000]{held 2022}.", "12,950 companies"], ["Nearly :value[12,000]{held 2022}.", "12,950 companies"],
    ["About :value[14,601]{held 2023}.", "about 14,600 companies"], ["More than :value[17,000]{held 2024}.", "more than 17,600 companies"], ["More than :value[18,000]{held 2024}.", "more than 17,600 companies"], ["The target is :value[601]{goal 2027}.", "target 600 companies"],
    [":value[551]{goal 2026} are expected.", "expected 550 companies"], ["It rose by :value[8.5%]{pace 2021}.", "8.4%"], ["The change was :value[−3.3%]{pace 2020}.", "−3.2%"], ["The change was :value[−8.4%]{pace 2021}.", "8.4%"],
    ["Most are in :value[Shanghai]{at max cities place=* 2025}.", "Beijing, 2025"], ["It peaked in :value[2021]{at max named china period=*}.", "China, 2025"], [":value[Five]{count cities place=* 2025} cities.", "6"],
    ["In 2024 nearly :value[18,000]{held 2024}.", "more than 17,600 companies"],
    ["At most :value[21,000]{max held period=*}.", "21,480 companies (provisional)"],
  ],
  zh: [
    ["共:value[401]{named china 2024}家。", "400家"], ["共:value[四百零一]{named china 2024}家。", "400家"], ["占:value[42.7%]{weight china 2023}。", "42.8%"], ["占:value[百分之四十二]{weight china 2023}。", "42.8%"], ["出口:value[1.9万亿]{exports china 2024}美元。", "19,600亿美元"],
    ["出口:value[1,960亿]{exports china 2024}美元。", "19,600亿美元"], ["出口:value[1.96亿]{exports china 2024}美元。", "19,600亿美元"], ["出口:value[1.96]{exports china 2024}亿美元。", "19,600亿美元"],
    ["共:value[1,260]{staff 2024}人。", "1,260万人"], ["共:value[126万]{staff 2024}人。", "1,260万人"], ["共:value[1,260亿]{staff 2024}人。", "1,260万人"], ["宁波有:value[十三]{cities ningbo 2025}家。", "12家"], ["共:value[五]{count cities place=* 2025}座城市。", "6"],
    ["占:value[五成]{weight china 2023}。", "42.8%"], ["占:value[五分之三]{weight china 2021}。", "39.8%"], ["占:value[三分之一]{weight china 2025}。", "51.2%"], ["占:value[三成]{share cities beijing 2025 / china}。", "25%"], ["每:value[五家里就有一家]{share cities beijing 2025 / china}。", "25%"],
    ["提高:value[12个百分点]{difference weight china 2021,2025}。", "11.4个百分点"],
    ["是:value[五倍]{ratio named china 2019,2024}。", "4倍"], ["数量:value[翻一番]{ratio named china 2019,2024}。", "4倍"], ["数量:value[翻两番]{ratio named china 2019,2020}。", "2倍"], ["排:value[第三]{rank cities hangzhou 2025 / place=*}。", "4"], ["工资:value[2,200至2,700]{wage}元。", "2,200—2,600元"],
    ["利润率:value[10%至16%]{margin}。", "10%—15%"],
    ["约:value[14,000]{held 2022}家。", "12,950家"], ["近:value[1.2万]{held 2022}家。", "12,950家"], ["共:value[13,000]{held 2022}家。", "12,950家"], ["约:value[14,601]{held 2023}家。", "约14,600家"], ["超过:value[18,000]{held 2024}家。", "超过17,600家"], ["目标是:value[601]{goal 2027}家。", "目标600家"],
    ["预计有:value[551]{goal 2026}家。", "预计550家"], ["增长:value[8.5%]{pace 2021}。", "8.4%"],
    ["近:value[18,000]{held 2024}家。", "超过17,600家"],
    ["最多的是:value[上海]{at max cities place=* 2025}。", "北京，2025年"],
    ["最多:value[21,000]{max held period=*}家。", "21,480家（初步数）"],
  ],
};

/** Sentences that put the data's number wrongly, and what they are told. */
const unfit: Record<Locale, [text: string, fault: string][]> = {
  en: [
    ["The weight was :value[42.8]{weight china 2023}.", 'The data are a percentage, but "42.8" is written as none. Write 42.8%.'], ["The weight was :value[42.8 points]{weight china 2023}.", 'The data are a percentage, but "42.8 points" is written as none. Write 42.8%.'],
    ["Margins were :value[10 to 15]{margin}.", 'The data are a percentage, but "15" is written as none. Write 15%.'],
    ["There were :value[400%]{named china 2024}.", '"400%" is written as a percentage, but the data are companies. Write it without the sign, or bind a share or a change.'],
    ["There were :value[400]{named china 2024} per cent.", '"400 per cent" is written as a percentage, but the data are companies. Write it without the sign, or bind a share or a change.'],
    ["There were :value[400 points]{named china 2024}.", '"400 points" is written in points, but the data are companies. Bind the difference of two percentages, or write it otherwise.'],
    ["It rose by :value[11.4%]{difference weight china 2021,2025}.", '"11.4%" is written as a percentage, but the data are percentage points. Write it without the sign, or bind a share or a change.'],
    ["It rose by :value[11.4]{difference weight china 2021,2025}.", 'The data are percentage points, but "11.4" is not followed by “points”. Add it.'],
    ["Exports were :value[1.96 trillion]{exports china 2024} yuan.", "The data are in US dollars, but the text says yuan. Write the unit of the data."],
    ["Exports were :value[1.96 trillion yuan]{exports china 2024}.", "The data are in US dollars, but the text says yuan. Write the unit of the data."], ["Exports were :value[3.91 trillion]{exports-cny 2024} dollars.", "The data are in yuan, but the text says dollars. Write the unit of the data."],
    ["Exports were ¥:value[1.96 trillion]{exports china 2024}.", "The data are in US dollars, but the text says yuan. Write the unit of the data."],
    ["Exports were :value[$3.91 trillion]{exports-cny 2024}.", "The data are in yuan, but the text says dollars. Write the unit of the data."],
    ["Beijing had :value[a quarter]{cities beijing 2025}.", '"a quarter" is a share, but the data are companies. Begin the braces with share, and name the part / the whole.'],
    ["Ningbo had :value[dozens]{cities ningbo 2025}.", '"dozens" is too vague to be held against data. Write the number, or :asis[dozens]{why=…}.'], ["Ningbo had :value[several]{cities ningbo 2025}.", '"several" holds no number. Write :value[12], or bind a word with :claim.'],
    [":value[100 in Beijing and 80 in Shanghai]{sum cities beijing,shanghai 2025}.", '"100 in Beijing and 80 in Shanghai" holds 2 numbers (100, 80). Bind each by itself.'], ["Wages were :value[2,200]{wage} yuan.", "The figure is a range, 2,200 to 2,600 yuan. Write both ends in the brackets."],
    ["Hangzhou is number :value[four]{rank cities hangzhou 2025 / place=*}.", 'A rank is written as an ordinal, but "four" is none. Write fourth.'],
    [":value[14,600]{held 2023} held it.", "The figure is “about 14,600”, never bare. Write about :value[14,600]."], ["More than :value[14,600]{held 2023}.", 'The figure is “about 14,600”, never "more than". Write about :value[14,600].'],
    ["Nearly :value[14,600]{held 2023}.", 'The figure is “about 14,600”, never "nearly". Write about :value[14,600].'], [":value[17,600]{held 2024} held it.", "The figure is “more than 17,600”, never bare. Write more than :value[17,600]."],
    ["About :value[17,600]{held 2024}.", 'The figure is “more than 17,600”, never "about". Write more than :value[17,600].'],
    [":value[17,600]{held 2024} or more.", 'The figure is “more than 17,600”, never "at least". Write more than :value[17,600].'], ["Just over :value[17,600]{held 2024}.", 'The figure is “more than 17,600”, never "just over". Write more than :value[17,600].'],
    ["More than :value[18,000]{held 2025-03}.", 'The figure is “at least 18,000”, never "more than". Write at least :value[18,000].'], ["Nearly :value[20,000]{held 2025-06}.", 'The figure is “less than 20,000”, never "nearly". Write less than :value[20,000].'],
    [":value[20,000]{held 2025-06} held it.", "The figure is “less than 20,000”, never bare. Write less than :value[20,000]."],
    ["By then there will be :value[600]{goal 2027}.", 'The figure is a target, and the sentence does not say so. Write "the target" in it.'], ["There will be :value[550]{goal 2026}.", 'The figure is an expectation, and the sentence does not say so. Write "is expected" in it.'],
    ["The target is :value[550]{goal 2026}.", 'The figure is an expectation, and the sentence does not say so. Write "is expected" in it.'],
    ["The target is more than :value[600]{goal 2027}.", 'The figure is a target of 600 companies; "more than" is not in the data. Write it without.'],
    ["More than :value[550]{goal 2026} are expected.", 'The figure is a forecast of 550 companies; "more than" is not in the data. Write it without.'],
    ["About :value[12,950]{held 2022}.", "The figure is exactly 12,950 companies. Write it without “about”."], ["About :value[51.2%]{weight china 2025}.", "The figure is exactly 51.2%. Write it without “about”."],
    ["Just over :value[13,000]{held 2022}.", 'The data say 12,950 companies, which is not "just over" 13,000. Write the number without it.'], ["Nearly :value[half]{weight china 2025}.", 'The data say 51.2%, which is not "nearly" half. Write the number without it.'],
    ["More than :value[400]{named china 2024}.", 'The figure is exact (400 companies); "more than" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.'],
    ["At least :value[400]{named china 2024}.", 'The figure is exact (400 companies); "at least" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.'],
    ["More than :value[12,900]{held 2022}.", 'The figure is exact (12,950 companies); "more than" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.'],
    ["It fell by :value[8.4%]{pace 2021}.", "The data went up by 8.4%, and the sentence says that they fell. Write that it rose, or correct …"], ["It rose by :value[3.2%]{pace 2020}.", "The data went down by 3.2%, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["The change was :value[3.2%]{pace 2020}.", "The data went down by 3.2%, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["It gained :value[60]{difference firms/closed 2019,2025}.", "The data went down by 60, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["It lost :value[300]{difference named china 2019,2024}.", "The data went up by 300, and the sentence says that they fell. Write that it rose, or correct …"],
    ["It is :value[6.2 points]{difference weight china 2025 / zhejiang} away.", "The first is 6.2 points less than the second, and the sentence does not say so. Write that it is less, or turn the cells round."],
  ],
  zh: [
    ["占:value[42.8]{weight china 2023}。", 'The data are a percentage, but "42.8" is written as none. Write 42.8%.'], ["占:value[42.8个百分点]{weight china 2023}。", 'The data are a percentage, but "42.8个百分点" is written as none. Write 42.8%.'],
    ["共:value[400%]{named china 2024}。", '"400%" is written as a percentage, but the data are companies. Write it without the sign, or bind a share or a change.'],
    ["共:value[百分之四百]{named china 2024}。", '"百分之四百" is written as a percentage, but the data are companies. Write it without the sign, or bind a share or a change.'],
    ["提高:value[11.4%]{difference weight china 2021,2025}。", '"11.4%" is written as a percentage, but the data are percentage points. Write it without the sign, or bind a share or a change.'],
    ["提高:value[11.4]{difference weight china 2021,2025}。", 'The data are percentage points, but "11.4" is not followed by 个百分点. Add it.'],
    ["出口:value[1.96万亿]{exports china 2024}元。", "The data are in US dollars, but the text says yuan. Write the unit of the data."], ["出口:value[1.96万亿元]{exports china 2024}。", "The data are in US dollars, but the text says yuan. Write the unit of the data."],
    ["出口:value[1.96万亿]{exports china 2024}人民币。", "The data are in US dollars, but the text says yuan. Write the unit of the data."], ["出口:value[3.91万亿]{exports-cny 2024}美元。", "The data are in yuan, but the text says dollars. Write the unit of the data."],
    ["北京有:value[四分之一]{cities beijing 2025}。", '"四分之一" is a share, but the data are companies. Begin the braces with share, and name the part / the whole.'], ["宁波有:value[十几]{cities ningbo 2025}家。", '"十几" is too vague to be held against data. Write the number, or :asis[十几]{why=…}.'],
    ["宁波有:value[多]{cities ningbo 2025}家。", '"多" holds no number. Write :value[12], or bind a word with :claim.'],
    [":value[北京100家、上海80家]{sum cities beijing,shanghai 2025}。", '"北京100家、上海80家" holds 2 numbers (100, 80). Bind each by itself.'], ["工资:value[2,200]{wage}元。", "The figure is a range, 2,200—2,600元. Write both ends in the brackets."],
    ["排名:value[四]{rank cities hangzhou 2025 / place=*}。", 'A rank is written as an ordinal, but "四" is none. Write 第4.'],
    ["2027年有:value[600]{goal 2027}家。", 'The figure is a target, and the sentence does not say so. Write "目标" in it.'], ["2026年有:value[550]{goal 2026}家。", 'The figure is an expectation, and the sentence does not say so. Write "预计" in it.'],
    ["目标是:value[550]{goal 2026}家。", 'The figure is an expectation, and the sentence does not say so. Write "预计" in it.'],
    ["约:value[12,950]{held 2022}家。", "The figure is exactly 12,950家. Write it without “约”."],
   
    ["共:value[14,600]{held 2023}家。", "The figure is “约14,600”, never bare. Write 约:value[14,600]."], ["超过:value[14,600]{held 2023}家。", 'The figure is “约14,600”, never "超过". Write 约:value[14,600].'],
    ["共:value[17,600]{held 2024}家。", "The figure is “超过17,600”, never bare. Write 超过:value[17,600]."], ["共:value[20,000]{held 2025-06}家。", "The figure is “不到20,000”, never bare. Write 不到:value[20,000]."],
    ["目标是超过:value[600]{goal 2027}家。", 'The figure is a target of 600家; "超过" is not in the data. Write it without.'],
    ["超过:value[12,900]{held 2022}家。", 'The figure is exact (12,950家); "超过" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.'],
    ["不到:value[1.3万]{held 2022}家。", 'The figure is exact (12,950家); "不到" is a comparison. Bind it with the number as :claim[…]{…}, or write the number bare.'], ["刚过:value[1.3万]{held 2022}家。", 'The data say 12,950家, which is not "略超" 1.3万. Write the number without it.'],
    ["下降:value[8.4%]{pace 2021}。", "The data went up by 8.4%, and the sentence says that they fell. Write that it rose, or correct …"], ["增长:value[3.2%]{pace 2020}。", "The data went down by 3.2%, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["为:value[3.2%]{pace 2020}。", "The data went down by 3.2%, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["增加:value[60]{difference firms/closed 2019,2025}家。", "The data went down by 60, and the sentence does not say so. Write that it fell, or turn the cells round."],
    ["下降:value[11.4个百分点]{difference weight china 2021,2025}。", "The data went up by 11.4个百分点, and the sentence says that they fell. Write that it rose, or correct …"],
  ],
};

/** What a sentence is told, without the rows that it could be corrected by. */
const told = (text: string, locale: Locale): string[] => faultsOf(text, locale).map((fault) => fault.replace(/(?<=or correct )data\/.*$/, "…"));

describe.each(["en", "zh"] as const)("a number in %s", (locale) => {
  test.each(right[locale])("is the data's: %s", (text) => { expect(told(text, locale)).toEqual([]); });
  test.each(other[locale])("is not the data's: %s", (text, says) => {
    expect(told(text, locale)).toEqual([`"${/\[(.*?)\]/.exec(text)![1]}" is not what the data say: ${says}. Write that, or correct …`]);
  });
  test.each(unfit[locale])("is the data's, but not so: %s", (text, fault) => { expect(told(text, locale)).toEqual([fault]); });
});

/** Clauses about a place or a year, each with a number of another. */
test.each<[text: string, locale: Locale, fault?: string]>([
  ["In 2024 China had :value[400]{named china 2024}.", "en"], ["In 2024 there were :value[400]{named china 2024}.", "en"], ["Beijing had :value[100]{cities beijing 2025}, Shanghai :value[80]{cities shanghai 2025}.", "en"],
  ["In 2025, more than in 2024, there were :value[500]{named china 2025}.", "en"], ["At the end of 2024 there were :value[12,950]{held 2022}.", "en", "The words speak of 2024, but the figure is of 2022-12-31. Bind the figure that is meant, or name its year."],
  ["In 2023 there were :value[400]{named china 2024}.", "en", "The words speak of 2023, but the figure is of 2024. Bind the figure that is meant, or name its year."],
  ["Shanghai had :value[100]{cities beijing 2025}.", "en", "The words speak of Shanghai, but the figure is of Beijing. Bind the figure that is meant, or name its place."],
  ["Beijing had :value[60]{named zhejiang 2024}.", "en", "The words speak of Beijing, but the figure is of Zhejiang. Bind the figure that is meant, or name its place."], ["Beijing had :value[a quarter]{share cities beijing 2025 / china} of China's.", "en"],
  ["2024年中国有:value[400]{named china 2024}家。", "zh"], ["2024年共:value[400]{named china 2024}家。", "zh"], ["北京:value[100]{cities beijing 2025}家，上海:value[80]{cities shanghai 2025}家。", "zh"],
  ["2023年共:value[400]{named china 2024}家。", "zh", "The words speak of 2023, but the figure is of 2024. Bind the figure that is meant, or name its year."],
  ["上海有:value[100]{cities beijing 2025}家。", "zh", "The words speak of 上海, but the figure is of 北京. Bind the figure that is meant, or name its place."],
 
  ["Zhejiang had :value[400]{named china 2024}.", "en", "The words speak of Zhejiang, but the figure is of China. Bind the figure that is meant, or name its place."],
  ["浙江有:value[400]{named china 2024}家。", "zh", "The words speak of 浙江, but the figure is of 中国. Bind the figure that is meant, or name its place."],
 
  ["China had :value[60]{named zhejiang 2024}.", "en", "The words speak of China, but the figure is of Zhejiang. Bind the figure that is meant, or name its place."],
  ["中国有:value[60]{named zhejiang 2024}家。", "zh", "The words speak of 中国, but the figure is of 浙江. Bind the figure that is meant, or name its place."],
])("%s", (text, locale, fault) => { expect(told(text, locale)).toEqual(fault === undefined ? [] : [fault]); });

test.each<[text: string, locale: Locale]>([
  ["It fell :value[8.4%]{pace 2021}, then rose :value[0.6%]{pace 2022}.", "en"], ["下降:value[8.4%]{pace 2021}，而后增长:value[0.6%]{pace 2022}。", "zh"],
  ["It fell :value[8.4%]{pace 2021} and rose :value[0.6%]{pace 2022}.", "en"], ["先下降:value[8.4%]{pace 2021}再增长:value[0.6%]{pace 2022}。", "zh"],
])("both signs are wrong in %s", (text, locale) => { expect(told(text, locale)).toHaveLength(2); });

test.each<[text: string, locale: Locale, rows: string]>([
  ["There were :value[401]{named china 2024}.", "en", "data/firms/data.csv:8"], ["It was :value[13%]{share exports china 2024 / world}.", "en", "data/firms/data.csv:42, data/firms/data.csv:36"],
  ["They are :value[340]{sum cities place=* 2025}.", "en", "data/firms/data.csv:64, data/firms/data.csv:67, data/firms/data.csv:70 and 3 more"], ["共:value[401]{named china 2024}家。", "zh", "data/firms/data.csv:8"],
  [":value[Three]{count measures instrument=service}.", "en", "data/measures/data.csv:5, data/measures/data.csv:6"],
  ["Wages were :value[2,200 to 2,700]{wage} yuan.", "en", "data/firms/data.csv:55, data/firms/data.csv:56"],
])("the rows to correct are told: %s", (text, locale, rows) => { expect(faultsOf(text, locale).join()).toContain(`Write that, or correct ${rows}.`); });
test.each<[text: string, locale: Locale, fault: string]>([
  ["It took :value[four]{years 2019,2025} years.", "en", '"four" is not what the data say: 6 years. Write that.'], ["历时:value[四]{years 2019,2025}年。", "zh", '"四" is not what the data say: 6年. Write that.'],
])("no row is told where there is none: %s", (text, locale, fault) => { expect(told(text, locale)).toEqual([fault]); });
