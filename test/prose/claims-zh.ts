/** The same in Chinese. */
import type {Claims} from "./claims-en.ts";

export const chinese: Claims = {
  overtaken: {
    holds: ["上海:claim[被深圳反超]{cities shanghai 2021,2025 / shenzhen}。", "上海:claim[被深圳超过]{cities shanghai 2021,2025 / shenzhen}。", "上海:claim[被深圳赶超]{cities shanghai 2021..2025 / shenzhen}。", "上海:claim[落到深圳之后]{cities shanghai 2021,2025 / shenzhen}。"],
    fails: ["深圳:claim[被上海反超]{cities shenzhen 2021,2025 / shanghai}。", "北京:claim[被上海超过]{cities beijing 2021,2025 / shanghai}。", "杭州:claim[落到宁波之后]{cities hangzhou 2021,2025 / ningbo}。"],
  },
  overtook: {
    holds: ["深圳:claim[反超上海]{cities shenzhen 2021,2025 / shanghai}。", "深圳:claim[赶超上海]{cities shenzhen 2021,2025 / shanghai}。", "深圳:claim[超越上海]{cities shenzhen 2021..2025 / shanghai}。", "深圳:claim[超过上海]{cities shenzhen 2021,2025 / shanghai}。"],
    fails: ["杭州:claim[反超上海]{cities hangzhou 2021,2025 / shanghai}。", "上海:claim[反超深圳]{cities shanghai 2021,2025 / shenzhen}。", "北京:claim[超越上海]{cities beijing 2021,2025 / shanghai}。", "北京:claim[超过上海]{cities beijing 2021,2025 / shanghai}。"],
  },
  between: {
    holds: ["占:claim[41%到46%之间]{weight china 2022..2024}。", "占比:claim[介于41%和46%之间]{weight china 2022,2023,2024}。", "各有:claim[80至100家之间]{cities beijing,shanghai,shenzhen 2025}。", "出口:claim[在1万亿到2万亿美元之间]{exports china 2021}。"],
    fails: ["占:claim[42%到46%之间]{weight china 2022..2024}。", "各有:claim[85至100家之间]{cities beijing,shanghai,shenzhen 2025}。", "共:claim[300到400家之间]{named china 2022,2023}。",
      "浙江出口:claim[在1至2万亿美元之间]{exports zhejiang 2024}。",
    ],
  },
  times: {
    holds: [
      "数量:claim[翻番]{named china 2019,2020}。", "数量:claim[翻一番]{named china 2019,2020}。", "数量:claim[翻了一番]{named china 2019,2020}。", "数量:claim[翻倍]{named china 2019,2020}。", "数量:claim[翻两番]{named china 2019,2024}。", "数量:claim[五年翻两番]{named china 2019,2024}。", "数量:claim[增长一倍]{named china 2019,2020}。", "数量:claim[增长两倍]{named china 2019,2021}。",
      "数量:claim[增加了三倍]{named china 2019,2024}。", "数量:claim[扩大三倍]{named china 2019,2024}。", "数量:claim[增至三倍]{named china 2019,2021}。", "数量:claim[增长到三倍]{named china 2019,2021}。", "数量:claim[提高到4倍]{named china 2019,2024}。",
      "数量:claim[减半]{firms/closed 2019,2023}。", "上海:claim[是杭州的两倍]{cities shanghai 2025 / hangzhou}。", "数量:claim[是2019年的五倍]{named china 2019,2025}。", "出口:claim[近翻一番]{exports china 2020,2024}。", "出口:claim[将近翻番]{exports china 2020,2024}。", "数量:claim[翻了一番多]{named china 2019,2022}。",
      "数量:claim[增长一倍多]{named china 2019,2022}。", "数量:claim[超过两倍]{named china 2019,2022}。", "杭州:claim[是宁波的三倍多]{cities hangzhou 2025 / ningbo}。",
      "出口:claim[翻了近一番]{exports china 2020,2024}。",
    ],
    fails: [
      "数量:claim[翻一番]{named china 2020,2021}。", "数量:claim[四年翻两番]{named china 2019,2024}。", "数量:claim[翻两番]{named china 2019,2020}。", "数量:claim[翻两番]{named china 2019,2021}。", "数量:claim[增长两倍]{named china 2019,2020}。", "数量:claim[增长三倍]{named china 2019,2021}。", "数量:claim[增至两倍]{named china 2019,2021}。", "数量:claim[增至四倍]{named china 2019,2021}。",
      "数量:claim[减半]{firms/closed 2019,2021}。", "上海:claim[是杭州的三倍]{cities shanghai 2025 / hangzhou}。", "深圳和宁波:claim[都翻番]{cities shenzhen,ningbo 2021,2025}。",
      "出口:claim[近翻一番]{exports china 2020,2023}。", "数量:claim[翻了一番多]{named china 2019,2020}。", "数量:claim[超过两倍]{named china 2019,2020}。"],
  },
  level: {
    holds: [
      "数量:claim[持平]{named china 2022,2023}。", "数量:claim[相同]{named china 2022,2023}。", "数量:claim[都是250家，持平]{named china 2022,2023}。", "广州:claim[不变]{cities guangzhou 2021..2025}。", "全国:claim[几乎没变]{cities china 2023,2025}。", "全国:claim[没怎么减少]{cities china 2023,2025}。",
      "全国:claim[变化不大]{cities china 2023,2025}。",
    ],
    fails: ["数量:claim[持平]{named china 2021,2022}。", "数量:claim[都是260家，持平]{named china 2022,2023}。", "北京:claim[不变]{cities beijing 2021,2025}。", "数量:claim[几乎没变]{named china 2021,2022}。", "全国:claim[没怎么增加]{cities china 2023,2025}。"],
  },
  "extreme-low": {
    holds: ["宁波:claim[最少]{cities ningbo 2025 / place=*}。", "宁波:claim[垫底]{cities ningbo 2025 / place=*}。", "增速:claim[最低]{pace 2020 / period=*}。", "数量:claim[创新低]{firms/closed 2025 / period=*}。",
      "宁波:claim[排在最后]{cities ningbo 2025 / place=*}。",
    ],
    fails: ["广州:claim[最少]{cities guangzhou 2025 / place=*}。", "增速:claim[最低]{pace 2022 / period=*}。", "数量:claim[创新低]{named china 2025 / period=*}。"],
  },
  rank: {
    holds: ["深圳:claim[第二]{cities shenzhen 2025 / place=*}。", "深圳:claim[居第二位]{cities shenzhen 2025 / place=*}。", "上海:claim[排第三]{cities shanghai 2025 / place=*}。", "杭州:claim[排第4]{cities hangzhou 2025 / place=*}。", "深圳:claim[仅次于北京]{cities shenzhen 2025 / place=*}。",
      "广州:claim[倒数第二]{cities guangzhou 2025 / place=*}。",
    ],
    fails: ["深圳:claim[第三]{cities shenzhen 2025 / place=*}。", "上海:claim[排第二]{cities shanghai 2025 / place=*}。", "深圳:claim[仅次于上海]{cities shenzhen 2025 / place=*}。", "上海:claim[仅次于北京]{cities shanghai 2025 / place=*}。",
      "深圳:claim[倒数第二]{cities shenzhen 2025 / place=*}。",
    ],
  },
  "extreme-high": {
    holds: ["北京:claim[最多]{cities beijing 2025 / place=*}。", "北京:claim[居首]{cities beijing 2025 / place=*}。", "北京:claim[排名第一]{cities beijing 2025 / place=*}。", "北京:claim[领跑]{cities beijing 2025 / place=*}。", "数量:claim[创新高]{named china 2025 / period=*}。", "增速:claim[最高]{pace 2024 / period=*}。"],
    fails: ["上海:claim[最多]{cities shanghai 2025 / place=*}。", "深圳:claim[居首]{cities shenzhen 2025 / place=*}。", "数量:claim[创新高]{named china 2024 / period=*}。", "增速:claim[最高]{pace 2021 / period=*}。", "北京和深圳:claim[并列第一]{cities beijing,shenzhen 2025 / place=*}。"],
  },
  majority: {
    holds: [
      "占比:claim[过半]{weight china 2025}。", "占:claim[大部分]{weight china 2025}。", "占:claim[多半]{weight china 2025}。", "占:claim[超过一半]{weight china 2025}。", "占:claim[一半以上]{weight china 2025}。", "占:claim[大头]{cities beijing,shanghai,shenzhen 2025 / china}。", "占:claim[不到一半]{weight china 2024}。",
      "占:claim[近一半]{weight china 2024}。",
    ],
    fails: ["占比:claim[过半]{weight china 2024}。", "占:claim[大部分]{weight china 2024}。", "占:claim[不到一半]{weight china 2025}。", "占:claim[近一半]{weight china 2021}。", "占:claim[近一半]{weight china 2025}。", "占:claim[多数]{cities beijing,shanghai 2025 / china}。"],
  },
  share: {
    holds: [
      "占:claim[四成]{weight china 2021}。", "占:claim[五分之二]{weight china 2021}。", "占:claim[超过三分之一]{weight china 2021}。", "占:claim[不足四成]{weight china 2021}。", "占:claim[七分之一]{exports china 2024 / world}。", "占:claim[四分之一]{cities beijing 2025 / china}。",
      "占:claim[45%]{cities beijing,shanghai 2025 / china}。", "占:claim[四成以上]{cities beijing,shanghai 2025 / china}。", "占:claim[至少五分之一]{cities beijing 2025 / china}。", "占:claim[约14%]{exports china 2024 / world}。", "占:claim[三分之二]{cities beijing,shanghai,shenzhen 2025 / china}。",
    ],
    fails: ["占:claim[三分之一]{weight china 2021}。", "占:claim[超过四成]{weight china 2021}。", "占:claim[不足三分之一]{weight china 2021}。", "占:claim[五分之一]{exports china 2024 / world}。", "占:claim[三成]{cities beijing 2025 / china}。", "占:claim[50%]{cities beijing,shanghai 2025 / china}。"],
  },
  rise: {
    holds: [
      "数量:claim[增长]{named china 2023,2024}。", "占比:claim[上升]{weight china 2021..2025}。", "占比:claim[连续四年上升]{weight china 2021..2025}。", "占比:claim[连升四年]{weight china 2021..2025}。", "深圳:claim[增加30家]{cities shenzhen 2021,2025}。", "深圳:claim[多了三十家]{cities shenzhen 2021,2025}。",
      "数量:claim[增长100%]{named china 2019,2020}。", "数量:claim[增长四分之一]{named china 2024,2025}。", "数量:claim[从100家增至500家]{named china 2019,2025}。", "数量:claim[增至500家]{named china 2019,2025}。", "数量:claim[增加到500家]{named china 2019,2025}。",
      "占比:claim[提高11.4个百分点]{weight china 2021,2025}。", "占比:claim[升至51.2%]{weight china 2021,2025}。", "出口:claim[增长]{pace 2021}。", "出口:claim[增长8.4%]{pace 2021}。", "深圳、杭州和宁波:claim[都增加了]{cities shenzhen,hangzhou,ningbo 2021,2025}。", "数量:claim[比2019年多]{named china 2019,2025}。",
      "数量:claim[比2019年多400家]{named china 2019,2025}。", "数量:claim[较2024年增长25%]{named china 2024,2025}。", "数量:claim[不减反增]{named china 2024,2025}。"],
    fails: [
      "数量:claim[增长]{named china 2021,2022}。", "数量:claim[增长]{named china 2022,2023}。", "北京和深圳:claim[都增加了]{cities beijing,shenzhen 2021,2025}。", "深圳:claim[增加10家]{cities shenzhen 2021,2025}。", "数量:claim[增长50%]{named china 2019,2020}。", "数量:claim[从100家增至400家]{named china 2019,2025}。",
      "数量:claim[从200家增至500家]{named china 2019,2025}。", "数量:claim[增至400家]{named china 2019,2025}。", "占比:claim[连续三年上升]{weight china 2021..2025}。", "出口:claim[增长]{pace 2020}。", "数量:claim[比2019年多]{firms/closed 2019,2025}。", "数量:claim[不减反增]{named china 2021,2022}。",
    ],
  },
  fall: {
    holds: [
      "数量:claim[减少]{named china 2021,2022}。", "北京:claim[少了20家]{cities beijing 2021,2025}。", "北京:claim[少了10多家]{cities beijing 2021,2025}。", "北京和上海:claim[都减少了]{cities beijing,shanghai 2021..2025}。", "数量:claim[下降75%]{firms/closed 2019,2025}。", "数量:claim[减少四分之一]{firms/closed 2019,2021}。",
      "数量:claim[减少七成多]{firms/closed 2019,2025}。", "数量:claim[从80家降至20家]{firms/closed 2019,2025}。", "数量:claim[降到20家]{firms/closed 2019,2025}。", "数量:claim[降至不到30家]{firms/closed 2019,2025}。", "出口:claim[下降]{pace 2020}。", "出口:claim[下降3.2%]{pace 2020}。", "数量:claim[比2019年少]{firms/closed 2019,2025}。",
      "数量:claim[变少了]{firms/closed 2019,2025}。",
      "数量:claim[不增反降]{named china 2021,2022}。",
      "数量:claim[减少过半]{firms/closed 2019,2025}。", "数量:claim[减少一半以上]{firms/closed 2019,2025}。",
      "数量:claim[跌破300家]{named china 2021,2022}。",
    ],
    fails: [
      "数量:claim[减少]{named china 2023,2024}。", "数量:claim[减少]{named china 2022,2023}。", "北京:claim[少了10家]{cities beijing 2021,2025}。", "北京和宁波:claim[都减少了]{cities beijing,ningbo 2021,2025}。", "数量:claim[减少一半]{firms/closed 2019,2021}。", "数量:claim[下降超过80%]{firms/closed 2019,2025}。",
      "出口:claim[下降]{pace 2021}。", "数量:claim[降至30家]{firms/closed 2019,2025}。", "数量:claim[降至不到10家]{firms/closed 2019,2025}。", "数量:claim[比2019年少]{named china 2019,2025}。",
      "数量:claim[不增反降]{named china 2024,2025}。",
    ],
  },
  less: {
    holds: ["上海:claim[少于北京]{cities shanghai 2025 / beijing}。", "上海:claim[不及北京]{cities shanghai 2025 / beijing}。", "全国:claim[低于浙江]{weight china 2025 / zhejiang}。", "杭州:claim[排在上海之后]{cities hangzhou 2025 / shanghai}。", "杭州:claim[落后于上海]{cities hangzhou 2025 / shanghai}。",
      "上海:claim[比北京少]{cities shanghai 2025 / beijing}。", "上海:claim[比北京少20家]{cities shanghai 2025 / beijing}。",
    ],
    fails: ["北京:claim[少于上海]{cities beijing 2025 / shanghai}。", "北京:claim[落后于上海]{cities beijing 2025 / shanghai}。", "北京:claim[不及上海]{cities beijing 2025 / shanghai}。"],
  },
  more: {
    holds: [
      "北京:claim[多于上海]{cities beijing 2025 / shanghai}。", "北京:claim[超过上海]{cities beijing 2025 / shanghai}。", "北京:claim[领先上海]{cities beijing 2025 / shanghai}。", "北京:claim[多于上海20家]{cities beijing 2025 / shanghai}。", "北京:claim[走在前面]{cities beijing 2025 / shanghai}。",
      "浙江占比:claim[高于全国]{weight zhejiang 2025 / china}。",
      "北京:claim[比上海多]{cities beijing 2025 / shanghai}。", "北京:claim[比上海多20家]{cities beijing 2025 / shanghai}。",
      "浙江:claim[比全国高6.2个百分点]{weight zhejiang 2025 / china}。",
      "北京:claim[领先]{cities beijing 2025 / place=*}。",
    ],
    fails: ["上海:claim[多于北京]{cities shanghai 2025 / beijing}。", "上海:claim[超过北京]{cities shanghai 2025 / beijing}。", "北京:claim[多于上海10家]{cities beijing 2025 / shanghai}。", "广州:claim[多于宁波和杭州]{cities guangzhou 2025 / ningbo,hangzhou}。"],
  },
  threshold: {
    holds: [
      "北京:claim[超过90家]{cities beijing 2025}。", "北京:claim[90多家]{cities beijing 2025}。", "北京:claim[至少100家]{cities beijing 2025}。", "北京:claim[不少于100家]{cities beijing 2025}。", "北京:claim[100家以上]{cities beijing 2025}。", "宁波:claim[不到20家]{cities ningbo 2025}。", "宁波:claim[20家以下]{cities ningbo 2025}。",
      "都:claim[超过50家]{cities beijing,shanghai,shenzhen 2025}。", "占:claim[43%左右]{weight china 2023}。", "占:claim[近43%]{weight china 2023}。", "占:claim[四成以上]{weight china 2023}。", "出口:claim[逾1万亿美元]{exports china 2021}。",
    ],
    fails: [
      "北京:claim[超过100家]{cities beijing 2025}。", "北京:claim[至少101家]{cities beijing 2025}。", "宁波:claim[不到12家]{cities ningbo 2025}。", "都:claim[超过50家]{cities beijing,shanghai,ningbo 2025}。", "占:claim[近42%]{weight china 2023}。", "占:claim[50%左右]{weight china 2023}。", "占:claim[四成半以上]{weight china 2023}。",
    ],
  },
  computed: {
    holds: [
      "合计:claim[超过340家]{sum cities place=* 2025}。", "合计:claim[约350家]{sum cities place=* 2025}。", "占:claim[至少40%]{share cities beijing,shanghai 2025 / china}。", "占:claim[四成多]{share cities beijing,shanghai 2025 / china}。", "年均增长:claim[约19%]{growth named china 2020,2024}。",
      "有:claim[两个以上]{count cities place=* 2025 >50}。", "数量:claim[下降超过70%]{change firms/closed 2019,2025}。",
    ],
    fails: ["合计:claim[超过346家]{sum cities place=* 2025}。", "合计:claim[不到300家]{sum cities place=* 2025}。", "合计:claim[近500家]{sum cities place=* 2025}。", "占:claim[不到四成]{share cities beijing,shanghai 2025 / china}。", "年均增长:claim[超过20%]{growth named china 2020,2024}。",
      "数量:claim[增长超过70%]{change firms/closed 2019,2025}。",
    ],
  },
  only: {
    holds: [":claim[只有深圳、杭州和宁波增加]{cities shenzhen,hangzhou,ningbo 2021,2025 / place=*}。", ":claim[只有北京和上海减少]{cities beijing,shanghai 2021,2025 / place=*}。", ":claim[唯有北京、上海减少]{cities beijing,shanghai 2021..2025 / place=*}。"],
    fails: [":claim[只有深圳增加]{cities shenzhen 2021,2025 / place=*}。", ":claim[只有北京减少]{cities beijing 2021,2025 / place=*}。", ":claim[只有北京增加]{cities beijing 2021,2025 / place=*}。"],
  },
  together: {
    holds: ["深圳、杭州和广州:claim[合计多于北京]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}。", "深圳、杭州和广州:claim[加起来超过北京]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}。", "杭州和广州:claim[合计少于北京]{cities hangzhou,guangzhou 2025 / beijing}。"],
    fails: ["杭州和广州:claim[合计多于北京]{cities hangzhou,guangzhou 2025 / beijing}。", "杭州和广州:claim[加起来超过北京]{cities hangzhou,guangzhou 2025 / beijing}。", "深圳、杭州和广州:claim[合计少于北京]{cities shenzhen,hangzhou,guangzhou 2025 / beijing}。"],
  },
  degree: {
    holds: ["北京:claim[远多于宁波]{cities beijing 2025 / ningbo}。", "宁波:claim[远少于北京]{cities ningbo 2025 / beijing}。", "全国:claim[略高于2025年]{cities china 2023 / 2025}。", "全国:claim[略少于2023年]{cities china 2025 / 2023}。",
      "北京:claim[远超宁波]{cities beijing 2025 / ningbo}。",
    ],
    fails: ["北京:claim[远多于上海]{cities beijing 2025 / shanghai}。", "上海:claim[远少于北京]{cities shanghai 2025 / beijing}。", "北京:claim[略高于宁波]{cities beijing 2025 / ningbo}。",
      "北京:claim[远远最多]{cities beijing 2025 / place=*}。",
    ],
  },
};
