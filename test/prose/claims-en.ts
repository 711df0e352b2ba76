/** Claims in English for each family of words: those that the data bear out, and those that they do not. */
import type {Family} from "../../src/prose/claim-words.ts";

export type Claims = Record<Family | "share" | "threshold" | "computed" | "only" | "together" | "degree", {holds: string[]; fails: string[]}>;

export const english: Claims = {
  overtaken: {
    holds: [
      "Shanghai was :claim[overtaken by Shenzhen]{cities shanghai 2021,2025 / shenzhen}.", "Shanghai :claim[fell behind Shenzhen]{cities shanghai 2021,2025 / shenzhen}.", "Shanghai has :claim[fallen behind]{cities shanghai 2021,2025 / shenzhen}.",
      "Shanghai was :claim[passed by Shenzhen]{cities shanghai 2021..2025 / shenzhen}.", "Shanghai :claim[lost the lead to Shenzhen]{cities shanghai 2021,2025 / shenzhen}.",
    ],
    fails: [
      "Shenzhen was :claim[overtaken by Shanghai]{cities shenzhen 2021,2025 / shanghai}.", "Beijing was :claim[passed by Shanghai]{cities beijing 2021,2025 / shanghai}.", "Hangzhou :claim[fell behind Ningbo]{cities hangzhou 2021,2025 / ningbo}.",
      "Ningbo :claim[fell behind Hangzhou]{cities ningbo 2021,2025 / hangzhou}.",
    ],
  },
  overtook: {
    holds: [
      "Shenzhen :claim[overtook Shanghai]{cities shenzhen 2021,2025 / shanghai}.", "Shenzhen :claim[passed Shanghai]{cities shenzhen 2021,2025 / shanghai}.", "Shenzhen :claim[pulled ahead of Shanghai]{cities shenzhen 2021,2025 / shanghai}.",
      "Shenzhen :claim[moved ahead of Shanghai]{cities shenzhen 2021..2025 / shanghai}.",
    ],
    fails: [
      "Hangzhou :claim[overtook Shanghai]{cities hangzhou 2021,2025 / shanghai}.", "Shanghai :claim[overtook Shenzhen]{cities shanghai 2021,2025 / shenzhen}.", "Beijing :claim[passed Shanghai]{cities beijing 2021,2025 / shanghai}.",
      "Shenzhen :claim[overtook Shanghai]{cities shenzhen 2021,2023 / shanghai}.",
    ],
  },
  between: {
    holds: [
      "It was :claim[between 41% and 46%]{weight china 2022..2024}.", "It was :claim[between 41 and 46 per cent]{weight china 2022,2023,2024}.", "They have :claim[between 80 and 100]{cities beijing,shanghai,shenzhen 2025}.", "It was :claim[between 200 and 300]{named china 2022,2023}.",
      "It was :claim[between 1 trillion and 2 trillion dollars]{exports china 2021}.",
    ],
    fails: ["They have :claim[between 85 and 100]{cities beijing,shanghai,shenzhen 2025}.", "It was :claim[between 42 and 46 per cent]{weight china 2022,2023,2024}.", "It was :claim[between 300 and 400]{named china 2022,2023}.",
      "Zhejiang's were :claim[between 1 and 2 trillion dollars]{exports zhejiang 2024}.",
    ],
  },
  times: {
    holds: [
      "It :claim[doubled]{named china 2019,2020}.", "It :claim[tripled]{named china 2019,2021}.", "It :claim[quadrupled]{named china 2019,2024}.", "It :claim[quadrupled in five years]{named china 2019,2024}.", "It rose :claim[fivefold]{named china 2019,2025}.", "It :claim[halved]{firms/closed 2019,2023}.",
      "Shanghai has :claim[twice as many as Hangzhou]{cities shanghai 2025 / hangzhou}.", "Hangzhou has :claim[half as many as Shanghai]{cities hangzhou 2025 / shanghai}.", "Guangzhou has :claim[two times as many]{cities guangzhou,ningbo 2025}.",
      "It is :claim[a quarter]{firms/closed 2025 / 2019} of what it was.",
      "It :claim[more than doubled]{named china 2019,2022}.", "It :claim[more than tripled]{named china 2019,2024}.", "Exports :claim[nearly doubled]{exports china 2020,2024}.", "Exports :claim[almost doubled]{exports china 2020,2024}.", "Exports nearly :claim[doubled]{exports china 2020,2024}.",
      "It :claim[at least doubled]{named china 2019,2020}.", "It is :claim[more than ten times as many]{named china 2024 / census/closed}.", "Output is :claim[more than four times]{output} that.",
      "It :claim[more than halved]{firms/closed 2019,2025}.", "It :claim[nearly halved]{census/closed 2024,2025}.",
    ],
    fails: [
      "It :claim[doubled]{named china 2020,2021}.", "It :claim[tripled]{named china 2019,2020}.", "It :claim[halved]{firms/closed 2019,2021}.", "It :claim[doubled]{firms/closed 2019,2023}.", "Shanghai has :claim[half as many as Hangzhou]{cities shanghai 2025 / hangzhou}.",
      "Shanghai has :claim[three times as many]{cities shanghai 2025 / hangzhou}.", "Shenzhen and Ningbo :claim[doubled]{cities shenzhen,ningbo 2021,2025}.",
      "It :claim[more than doubled]{named china 2019,2020}.", "It more than :claim[doubled]{named china 2019,2020}.", "It :claim[more than doubled]{named china 2020,2021}.", "It :claim[nearly doubled]{named china 2019,2022}.", "Exports :claim[nearly doubled]{exports china 2020,2023}.",
      "It :claim[more than halved]{firms/closed 2019,2021}.",
    ],
  },
  level: {
    holds: [
      "It was :claim[level]{named china 2022,2023}.", "It was :claim[level at 250]{named china 2022,2023}.", "Guangzhou was :claim[unchanged]{cities guangzhou 2021..2025}.", "Guangzhou stayed :claim[the same]{cities guangzhou 2021,2025}.", "It :claim[hardly changed]{cities china 2023,2025}.",
      "It :claim[hardly shrunk]{cities china 2023,2025}.", "It :claim[barely moved]{cities china 2023,2025}.",
    ],
    fails: [
      "It was :claim[level]{named china 2021,2022}.", "It was :claim[level at 260]{named china 2022,2023}.", "Beijing was :claim[unchanged]{cities beijing 2021,2025}.", "It :claim[hardly changed]{named china 2021,2022}.", "It :claim[barely grown]{cities china 2023,2025}.",
      "They were :claim[unchanged]{cities guangzhou,beijing 2021,2025}.",
    ],
  },
  "extreme-low": {
    holds: [
      "Ningbo has :claim[the fewest]{cities ningbo 2025 / place=*}.", "It was :claim[lowest]{pace 2020 / period=*}.", "There are :claim[fewer than ever]{firms/closed 2025 / period=*}.", "It is a :claim[record low]{firms/closed 2025 / period=*}.",
      "Ningbo is :claim[the smallest]{cities ningbo 2021,2023,2025 / place=*}.", "Ningbo comes :claim[last]{cities ningbo 2025 / place=*}.",
    ],
    fails: ["Guangzhou has :claim[the fewest]{cities guangzhou 2025 / place=*}.", "It was :claim[lowest]{pace 2022 / period=*}.", "There were :claim[fewer than ever]{firms/closed 2023 / period=*}.", "It is a :claim[record low]{named china 2025 / period=*}."],
  },
  rank: {
    holds: [
      "Shenzhen is :claim[second]{cities shenzhen 2025 / place=*}.", "Shenzhen is :claim[the second-largest]{cities shenzhen 2025 / place=*}.", "Shanghai is :claim[third]{cities shanghai 2025 / place=*}.", "Hangzhou is :claim[4th]{cities hangzhou 2025 / place=*}.",
      "It was the :claim[third highest]{named china 2021 / period=*}.", "Shenzhen is :claim[second only to Beijing]{cities shenzhen 2025 / place=*}.",
      "Guangzhou has :claim[the second fewest]{cities guangzhou 2025 / place=*}.", "Guangzhou is :claim[second-smallest]{cities guangzhou 2025 / place=*}.",
    ],
    fails: [
      "Shenzhen is :claim[third]{cities shenzhen 2025 / place=*}.", "Shanghai is :claim[second]{cities shanghai 2025 / place=*}.", "Beijing is :claim[second]{cities beijing 2025 / place=*}.", "Shenzhen is :claim[second only to Shanghai]{cities shenzhen 2025 / place=*}.",
      "Shanghai is :claim[second only to Beijing]{cities shanghai 2025 / place=*}.", "Hangzhou is :claim[second-smallest]{cities hangzhou 2025 / place=*}.",
      "Ningbo is :claim[second-smallest]{cities ningbo 2025 / place=*}.",
    ],
  },
  "extreme-high": {
    holds: [
      "Beijing has :claim[the most]{cities beijing 2025 / place=*}.", "Beijing has :claim[most]{cities beijing 2025 / place=*}.", "Beijing is the :claim[largest]{cities beijing 2025 / place=*}.", "Beijing :claim[leads]{cities beijing 2025 / place=*}.",
      "Beijing comes :claim[first]{cities beijing 2025 / place=*}.", "They have :claim[the most]{cities beijing,shenzhen 2025 / place=*}.", "It is a :claim[record]{named china 2025 / period=*}.", "It was :claim[highest]{pace 2024 / period=*}.",
      "There are :claim[more than ever]{named china 2025 / period=*}.", "It :claim[peaked]{named china 2021 / 2019..2023}.",
    ],
    fails: [
      "Shanghai has :claim[the most]{cities shanghai 2025 / place=*}.", "They have :claim[the most]{cities beijing,shanghai 2025 / place=*}.", "It was a :claim[record]{named china 2024 / period=*}.", "It was :claim[highest]{pace 2021 / period=*}.", "It :claim[peaked]{named china 2021 / period=*}.",
      "Shenzhen :claim[leads]{cities shenzhen 2021,2023,2025 / place=*}.",
    ],
  },
  majority: {
    holds: [
      "It is :claim[most]{weight china 2025} of it.", "It is :claim[a majority]{weight china 2025}.", "It is :claim[more than half]{weight china 2025}.", "It is :claim[mainly]{weight china 2025} that.", "They are :claim[mostly]{cities beijing,shanghai,shenzhen 2025 / china} there.",
      "They have :claim[most]{cities beijing,shanghai,shenzhen 2025 / china} of them.", "It was :claim[less than half]{weight china 2024}.", "It was :claim[nearly half]{weight china 2024}.", "It is :claim[just over half]{weight china 2025}.",
    ],
    fails: [
      "It was :claim[most]{weight china 2024} of it.", "It was :claim[more than half]{weight china 2024}.", "It is :claim[less than half]{weight china 2025}.", "They have :claim[just over half]{cities beijing,shanghai,shenzhen 2025 / china}.", "It was :claim[nearly half]{weight china 2021}.",
      "They have :claim[a majority]{cities beijing,shanghai 2025 / china}.", "It was :claim[a majority]{weight china 2021..2025}.",
    ],
  },
  share: {
    holds: [
      "It is :claim[two-fifths]{weight china 2021}.", "It is :claim[more than a third]{weight china 2021}.", "It is :claim[one in seven]{exports china 2024 / world}.", "Beijing has :claim[a quarter]{cities beijing 2025 / china}.", "They have :claim[45%]{cities beijing,shanghai 2025 / china}.",
      "They have :claim[more than 40%]{cities beijing,shanghai 2025 / china}.", "They have :claim[two-thirds]{cities beijing,shanghai,shenzhen 2025 / china}.", "It is :claim[about 14%]{exports china 2024 / world}.",
      "Beijing has :claim[at least a fifth]{cities beijing 2025 / china}.",
    ],
    fails: [
      "It is :claim[a third]{weight china 2021}.", "It is :claim[less than a third]{weight china 2021}.", "It is :claim[more than two-fifths]{weight china 2021}.", "It is :claim[one in five]{exports china 2024 / world}.", "Beijing has :claim[a third]{cities beijing 2025 / china}.",
      "They have :claim[50%]{cities beijing,shanghai 2025 / china}.",
    ],
  },
  rise: {
    holds: [
      "It :claim[rose]{named china 2023,2024}.", "It :claim[grew]{exports china 2020,2025}.", "It :claim[rose]{weight china 2021..2025}.", "It has :claim[risen for four years]{weight china 2021..2025}.", "It has :claim[risen for two years]{named china 2023,2024,2025}.",
      "Shenzhen :claim[gained 30]{cities shenzhen 2021,2025}.", "Shenzhen :claim[added ten]{cities shenzhen 2021,2023}.", "It :claim[rose by 100%]{named china 2019,2020}.", "It :claim[grew by a quarter]{named china 2024,2025}.", "It :claim[rose from 100 to 500]{named china 2019,2025}.",
      "It :claim[rose to 500]{named china 2019,2025}.",
      "It :claim[rose by more than 20%]{exports china 2021,2022}.", "It :claim[rose 11.4 points]{weight china 2021,2025}.", "It :claim[rose to 51.2%]{weight china 2021,2025}.", "It :claim[grew]{pace 2021}.", "It :claim[grew by 8.4%]{pace 2021}.",
      "They :claim[all grew]{cities shenzhen,hangzhou,ningbo 2021,2025}.", "Shenzhen has :claim[thirty more than in 2021]{cities shenzhen 2021,2025}.", "It :claim[recovered]{named china 2023,2024}.", "It was :claim[more]{named china 2024,2025}, not fewer.",
      "It was :claim[more, not fewer]{named china 2024,2025}.",
      "It is :claim[up from 400]{named china 2024,2025}.",
      "It :claim[rose by a third]{named china 2021,2024}.",
      "It :claim[rose by nearly half]{exports china 2020,2023}.",
      "It :claim[rose above 400]{named china 2024,2025}.",
    ],
    fails: [
      "It :claim[rose]{named china 2021,2022}.", "It :claim[rose]{named china 2022,2023}.", "It :claim[rose]{named china 2019..2025}.", "They :claim[grew]{cities beijing,shenzhen 2021,2025}.", "Shenzhen :claim[gained ten]{cities shenzhen 2021,2025}.",
      "It :claim[rose by 50%]{named china 2019,2020}.", "It :claim[rose from 100 to 400]{named china 2019,2025}.", "It :claim[rose from 200 to 500]{named china 2019,2025}.", "It :claim[rose to 400]{named china 2019,2025}.", "It has :claim[risen for three years]{weight china 2021..2025}.",
      "It :claim[grew]{pace 2020}.", "It :claim[grew by 12.5%]{pace 2021}.", "It :claim[rose 12 points]{weight china 2021,2025}.", "It :claim[rose by more than 30%]{exports china 2021,2022}.", "Shenzhen has :claim[forty more than in 2021]{cities shenzhen 2021,2025}."],
  },
  fall: {
    holds: [
      "It :claim[fell]{named china 2021,2022}.", "Beijing :claim[lost twenty]{cities beijing 2021,2025}.", "They :claim[lost firms]{cities beijing,shanghai 2021..2025}.", "It :claim[fell by 75%]{firms/closed 2019,2025}.", "It :claim[fell by a quarter]{firms/closed 2019,2021}.",
      "It :claim[fell from 80 to 20]{firms/closed 2019,2025}.", "It :claim[fell to 20]{firms/closed 2019,2025}.", "It :claim[shrank]{pace 2020}.", "It :claim[fell by 3.2%]{pace 2020}.", "There are :claim[fewer than in 2019]{firms/closed 2019,2025}.",
      "Beijing has :claim[twenty fewer than in 2021]{cities beijing 2021,2025}.", "It :claim[dried up]{firms/closed 2019..2025}.", "Beijing :claim[lost more than 10]{cities beijing 2021,2025}.",
      "Beijing :claim[lost at least 10]{cities beijing 2021,2025}.",
      "It is :claim[down from 80]{firms/closed 2019,2025}.",
      "It :claim[fell by more than half]{firms/closed 2019,2025}.",
      "It :claim[fell, not rose]{firms/closed 2019,2025}.",
    ],
    fails: [
      "It :claim[fell]{named china 2023,2024}.", "It :claim[fell]{named china 2022,2023}.", "Beijing :claim[lost ten]{cities beijing 2021,2025}.", "They :claim[lost firms]{cities beijing,ningbo 2021,2025}.", "It :claim[fell by a half]{firms/closed 2019,2021}.", "It :claim[fell]{pace 2021}.",
      "It :claim[fell to 30]{firms/closed 2019,2025}.", "There are :claim[fewer than in 2019]{named china 2019,2025}.", "Beijing :claim[lost more than 30]{cities beijing 2021,2025}.",
      "It :claim[fell below 200]{named china 2021,2022}.",
    ],
  },
  less: {
    holds: [
      "Shanghai has :claim[fewer than Beijing]{cities shanghai 2025 / beijing}.", "Shanghai is :claim[behind Beijing]{cities shanghai 2025 / beijing}.", "Hangzhou :claim[trails Shanghai]{cities hangzhou 2025 / shanghai}.",
      "Shanghai has :claim[twenty fewer than Beijing]{cities shanghai 2025 / beijing}.", "It is :claim[lower than in Zhejiang]{weight china 2025 / zhejiang}.",
      "Hangzhou :claim[has fewer than Shanghai]{cities hangzhou 2025 / shanghai}.",
    ],
    fails: [
      "Beijing has :claim[fewer than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing is :claim[behind Shanghai]{cities beijing 2025 / shanghai}.", "Shanghai has :claim[ten fewer than Beijing]{cities shanghai 2025 / beijing}.",
      "Guangzhou has :claim[fewer than it had]{cities guangzhou 2025 / 2021}.",
    ],
  },
  more: {
    holds: [
      "Beijing has :claim[more than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing is :claim[ahead of Shanghai]{cities beijing 2025 / shanghai}.", "Beijing :claim[outnumbers Shanghai]{cities beijing 2025 / shanghai}.",
      "Beijing has :claim[twenty more than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing has :claim[25% more than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing had :claim[more than Shanghai]{cities beijing 2021,2023,2025 / shanghai}.",
      "Zhejiang's is :claim[6.2 points higher]{weight zhejiang 2025 / china}.",
      "They :claim[have more than Hangzhou]{cities beijing,shanghai 2025 / hangzhou}.",
      "Beijing is :claim[ahead of all others]{cities beijing 2025 / place=*}.",
    ],
    fails: [
      "Shanghai has :claim[more than Beijing]{cities shanghai 2025 / beijing}.", "Beijing has :claim[ten more than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing has :claim[20% more than Shanghai]{cities beijing 2025 / shanghai}.",
      "Shenzhen had :claim[more than Shanghai]{cities shenzhen 2021,2023,2025 / shanghai}.", "Guangzhou has :claim[more than it had]{cities guangzhou 2025 / 2021}.", "They are :claim[ahead of Beijing]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}.",
    ],
  },
  threshold: {
    holds: [
      "It has :claim[more than 90]{cities beijing 2025}.", "It has :claim[no fewer than 100]{cities beijing 2025}.", "It has :claim[fewer than 20]{cities ningbo 2025}.", "They have :claim[more than 50]{cities beijing,shanghai,shenzhen 2025} each.", "It is :claim[about 43%]{weight china 2023}.",
      "It is :claim[nearly 43%]{weight china 2023}.", "It is :claim[just over 42%]{weight china 2023}.", "It was :claim[more than 1 trillion dollars]{exports china 2021}.", "It was :claim[above 8%]{pace 2021,2024}.", "It was :claim[250]{named china 2022,2023}.",
      "It has :claim[at least 100]{cities beijing 2025}.",
    ],
    fails: [
      "It has :claim[more than 100]{cities beijing 2025}.", "It has :claim[fewer than 12]{cities ningbo 2025}.", "They have :claim[more than 50]{cities beijing,shanghai,ningbo 2025} each.", "It is :claim[nearly 42%]{weight china 2023}.", "It is :claim[just over 43%]{weight china 2023}.",
      "It is :claim[about 50%]{weight china 2023}.", "It was :claim[260]{named china 2022,2023}.",
      "It has :claim[at least 101]{cities beijing 2025}.",
    ],
  },
  computed: {
    holds: [
      "They have :claim[more than 340]{sum cities place=* 2025}.", "They have :claim[about 350]{sum cities place=* 2025}.", "They have :claim[just over 340]{sum cities place=* 2025}.", "They have :claim[at least 40%]{share cities beijing,shanghai 2025 / china}.",
      "They have :claim[more than two-fifths]{share cities beijing,shanghai 2025 / china}.", "It grew :claim[nearly 19%]{growth named china 2020,2024} a year.", "It is :claim[more than 10 points]{difference weight china 2021,2025}.", ":claim[More than two]{count cities place=* 2025 >50} cities.",
      "It :claim[fell by more than 70%]{change firms/closed 2019,2025}.",
    ],
    fails: [
      "They have :claim[more than 346]{sum cities place=* 2025}.", "They have :claim[fewer than 300]{sum cities place=* 2025}.", "They have :claim[nearly 500]{sum cities place=* 2025}.", "They have :claim[less than 40%]{share cities beijing,shanghai 2025 / china}.",
      "It grew :claim[more than 20%]{growth named china 2020,2024} a year.",
      "It :claim[rose by more than 70%]{change firms/closed 2019,2025}.", "It :claim[gained more than 50]{difference firms/closed 2019,2025}.",
    ],
  },
  only: {
    holds: [
      ":claim[Only Shenzhen, Hangzhou and Ningbo grew]{cities shenzhen,hangzhou,ningbo 2021,2025 / place=*}.", ":claim[Only Beijing and Shanghai fell]{cities beijing,shanghai 2021,2025 / place=*}.", ":claim[Beijing and Shanghai alone lost firms]{cities beijing,shanghai 2021..2025 / place=*}.",
    ],
    fails: [":claim[Only Shenzhen grew]{cities shenzhen 2021,2025 / place=*}.", ":claim[Only Beijing fell]{cities beijing 2021,2025 / place=*}.", ":claim[Only Beijing grew]{cities beijing 2021,2025 / place=*}.", ":claim[Only Shenzhen and Beijing grew]{cities shenzhen,beijing 2021,2025 / place=*}."],
  },
  together: {
    holds: [
      "They are :claim[together ahead of Shenzhen]{cities beijing,shanghai 2025 / shenzhen}.", "They are :claim[together ahead of Beijing]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}.", "They :claim[combined outnumber Beijing]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}.",
      "They are :claim[together behind Beijing]{cities hangzhou,guangzhou 2025 / beijing}.",
      "They :claim[together have more than Beijing]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}.",
    ],
    fails: ["They are :claim[together ahead of Beijing]{cities hangzhou,guangzhou 2025 / beijing}.", "They :claim[combined outnumber Beijing]{cities hangzhou,guangzhou 2025 / beijing}.", "They are :claim[together behind Beijing]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}."],
  },
  degree: {
    holds: [
      "Beijing has :claim[far more than Ningbo]{cities beijing 2025 / ningbo}.", "Beijing has :claim[much more than Ningbo]{cities beijing 2025 / ningbo}.", "Ningbo has :claim[far fewer than Beijing]{cities ningbo 2025 / beijing}.", "It was :claim[slightly higher]{cities china 2023 / 2025}.",
      "It is :claim[slightly lower]{cities china 2025 / 2023}.", "Shanghai was :claim[narrowly ahead]{cities shanghai 2023 / shanghai 2025}.", "Ningbo has :claim[by far the fewest]{cities ningbo 2025 / place=*}.",
    ],
    fails: [
      "Beijing has :claim[far more than Shanghai]{cities beijing 2025 / shanghai}.", "Beijing has :claim[much more than Shanghai]{cities beijing 2025 / shanghai}.", "Shanghai has :claim[far fewer than Beijing]{cities shanghai 2025 / beijing}.",
      "Beijing has :claim[slightly more than Ningbo]{cities beijing 2025 / ningbo}.", "Ningbo is :claim[just behind Beijing]{cities ningbo 2025 / beijing}.",
      "Beijing has :claim[by far the most]{cities beijing 2025 / place=*}.", "Beijing is :claim[by far the largest]{cities beijing 2025 / place=*}.",
    ],
  },
};
