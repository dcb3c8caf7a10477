// Questions about the records of centers, as chats: the figures are those of the facts sheet, not of data/centers.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { untranslated } from "../support/untranslated.ts";

/** Questions in Chinese and in English, each with what its answer has to show. */
const tables = {
  totals: `
    静安区2017年有多少家市级企业技术中心？ => 共 22 家（2017年12月） | 官方 | 2017-12 | english.jingan.gov.cn
    How many municipal centers are there in Jing'an in 2017? => 22 in total (December 2017) | official | 2017-12 | english.jingan.gov.cn
    静安区有多少家国家级企业技术中心 => 共 5 家（2017年12月）
    How many national centers does Jing'an have? => 5 in total (December 2017)
    静安区的区级企业技术中心有几家 => 共 35 家（2017年12月）
    How many district-level centers in Jing'an? => 35 in total (December 2017)
    两江新区有多少家市级企业技术中心 => 共 137 家（2022年9月） | 2022-09-06 | cq.china.com.cn
    How many municipal centers does Liangjiang New Area have? => 137 in total (September 2022) | 2022-09-06 | cq.china.com.cn
    全国有多少家国家企业技术中心 => 全国 国家级：共 1,714 家（2023年2月，第 29 批） | 仅见于一个来源
    How many National Enterprise Technology Centers are there in China? => 1,714 in total (February 2023, batch 29) | Reported once
    2021年全国有多少家国家级企业技术中心 => 共 1,601 家（2021年，第 28 批） | 分中心另计：105家 | 发改高技〔2022〕158号
    How many national centers in China in 2021? => 1,601 in total | Branch centers are counted apart: 105 | 发改高技〔2022〕158号
    四川有多少家省级企业技术中心 => 共 1,724 家（2024年）
    How many provincial centers does Sichuan have? => 1,724 in total (2024)
    成都有多少家国家级企业技术中心 => 共 62 家
    How many national centers are in Chengdu? => 62 in total
    嘉善县有多少家企业技术中心 => 省级：共 21 家（2023年1月） | 市级：共 110 家（2023年1月）
    How many centers does Jiashan have? => provincial: 21 in total (January 2023) | municipal: 110 in total (January 2023)
    静安区省级企业技术中心有多少家 => 市级：共 22 家 | 这里的同级是市级
    How many provincial centers does Jing'an have? => municipal: 22 in total | The level of that rank here is municipal
  `,
  "new, proposed, revoked, evaluated, share, rank": `
    两江新区2022年新认定了多少家 => 新认定 20 家（2022年） | 只掌握市级的数据 | 2022-09-06 | cq.china.com.cn
    How many new centers in Liangjiang in 2022? => 20 newly recognized (2022) | Only municipal figures are held | 2022-09-06 | cq.china.com.cn
    静安区第23批新认定了多少家市级 => 新认定 4 家（2017年，第 23 批）
    How many newly recognized municipal centers in Jing'an in batch 23? => 4 newly recognized (2017, batch 23)
    重庆市2025年公示了多少家市级企业技术中心 => 拟认定 84 家（2025年10月）
    How many centers were proposed in Chongqing in 2025? => 84 proposed (October 2025)
    2021年山东撤销了多少家省级企业技术中心 => 撤销 353 家（2021年12月）
    How many provincial centers were revoked in Shandong? => 353 revoked (December 2021)
    潼南区参加评价的企业技术中心有多少家 => 3 家参加评价（2018年）
    How many centers were evaluated in Tongnan? => 3 evaluated (2018)
    两江新区占重庆的比重 => 占重庆市的 12.9%（2022年9月） | 2022-09-06 | cq.china.com.cn
    What share of Chongqing's centers does Liangjiang have? => 12.9% of the total of Chongqing (September 2022)
    两江新区在重庆排第几 => 居重庆市第 1 位（2022年9月）
    Where does Liangjiang rank in Chongqing? => rank 1 in Chongqing (September 2022)
    山东国家级企业技术中心在全国排第几 => 居全国第 1 位（2015年，第 22 批）
    Where does Shandong rank nationally? => rank 1 in China (2015, batch 22)
  `,
  "sums, differences and what follows, with their terms": `
    静安区国家级、市级、区级一共多少家企业技术中心 => 合计 62 家 | 5（国家级） + 22（市级） + 35（区级） = 62 | 推算得出 | 不是企业数
    How many national, municipal and district centers does Jing'an have together? => 62 together | 5 (national) + 22 (municipal) + 35 (district-level) = 62 | Derived | not companies
    上海、重庆国家级一共多少家 => 合计 131 家 | 89（上海市） + 42（重庆市） = 131
    Add up Shanghai and Chongqing national centers => 131 together | 89 (Shanghai) + 42 (Chongqing) = 131
    上海比重庆多多少家国家级企业技术中心 => 上海市比重庆市多 47 家 | 89（上海市） − 42（重庆市） = 47
    How many more national centers does Shanghai have than Chongqing? => Shanghai: 47 more than Chongqing | 89 (Shanghai) − 42 (Chongqing) = 47
    重庆比上海少多少家国家级企业技术中心 => 重庆市比上海市少 47 家 | 42（重庆市） − 89（上海市） = −47
    Difference between Chongqing and Shanghai in national centers => Chongqing: 47 fewer than Shanghai | = −47
    四川国家级企业技术中心2012年到2023年增加了多少 => 多 48 家 | 92（2023年2月） − 44（2012年11月） = 48
    How many more national centers in Sichuan in 2023 than in 2012? => 48 more | 92 (February 2023) − 44 (November 2012) = 48
    成都占四川国家级企业技术中心的比重 => 67.4%（2023年2月，第 29 批） | 62（四川省成都市） ÷ 92（四川省） = 67.4% | 推算得出
    Chengdu's share of Sichuan's national centers => 67.4% | (February 2023, batch 29) | 62 (Chengdu, Sichuan) ÷ 92 (Sichuan) = 67.4% | Derived
    重庆有多少家市级企业技术中心 => 共 1,014 家（2022年4月） [1] | 约 1,062 家（2022年9月） | 137（重庆市两江新区） ÷ 12.9% ≈ 1,062 [2] | 推算得出 | 2022-09-06 | cq.china.com.cn
    How many municipal centers does Chongqing have? => 1,014 in total (April 2022) [1] | about 1,062 (September 2022) | 137 (Liangjiang New Area, Chongqing) ÷ 12.9% ≈ 1,062 [2] | Derived
  `,
  "side by side, over the years, and contradictions": `
    上海和重庆的国家级企业技术中心对比 => 上海市 国家级：共 89 家（2023年2月 | 重庆市 国家级：共 42 家（2023年2月
    Compare national centers in Shanghai and Chongqing => Shanghai, national: 89 in total | Chongqing, national: 42 in total
    静安区各级企业技术中心对比 => 国家级：共 5 家 | 市级：共 22 家 | 区级：共 35 家
    Compare the levels in Jing'an => national: 5 | municipal: 22 | district-level: 35
    四川和江苏的国家级企业技术中心对比 => 共 92 家（2023年2月 | 共 111 家（2017年至2018年 | 时间不同
    Compare national centers in Sichuan and Jiangsu => 92 in total | 111 in total (2017 to 2018 | different dates
    四川省国家级企业技术中心历年变化 => 44 家（2012年11月） | 51 家（2013年 | 92 家（2023年2月 | 92（2023年2月） − 44（2012年11月） = 48
    How has the number of national centers in Sichuan changed over the years? => 44 in total (November 2012) | 51 in total (2013 | 92 in total | = 48
    静安区市级企业技术中心历年数量 => 共 22 家（2017年12月） | 看不出变化
    Trend of municipal centers in Jing'an => 22 in total (December 2017) | no change can be seen
    辽宁有多少家国家级企业技术中心 => 共 47 家（2023年3月 | 共 44 家（2023年2月 | 不一致 | 2023-03-15 | 国家发展和改革委员会
    How many national centers does Liaoning have? => 47 in total (March 2023 | 44 in total (February 2023 | do not agree | 2023-03-15
    江苏有多少家省级企业技术中心 => 549 家（2022年） | 没有说明这是新认定数还是总数
    How many provincial centers does Jiangsu have? => 549 (2022) | does not say whether this counts new centers or all
    上海加静安区一共多少家国家级企业技术中心 => 共 89 家 | 共 5 家（2017年12月） | 不相加
    Add up the national centers of Shanghai and Jing'an => 89 in total | 5 in total | not added up
  `,
  "what is not held, and what is held beside it": `
    静安区2022年有多少家市级企业技术中心 => 没有上海市静安区市级在2022年的数据 | 现有的相近数据 | 共 22 家（2017年12月）
    How many municipal centers in Jing'an in 2022? => No municipal data on Jing'an District, Shanghai for 2022. | Held close to it | 22 in total (December 2017)
    静安区新认定了多少家区级企业技术中心 => 没有上海市静安区区级的新认定数据 | 区级：共 35 家
    How many newly recognized district-level centers in Jing'an? => No district-level data on Jing'an District, Shanghai for: newly recognized | 35 in total
    杭州有多少家国家级企业技术中心 => 没有浙江省杭州市国家级的数据 | 新认定 179 家（2024年）
    How many national centers does Hangzhou have? => No national data on Hangzhou, Zhejiang | 179 newly recognized (2024)
    广州有多少家企业技术中心 => 没有广东省广州市的数据
    How many centers in Guangzhou? => No data on Guangzhou, Guangdong
    上海有多少家市级企业技术中心 => 没有总数的数据 | 新认定 24 家（2020年12月9日，第 26 批）
    How many municipal centers does Shanghai have? => No total is held | 24 newly recognized (9 December 2020, batch 26)
    2026年全国有多少家国家级企业技术中心 => 没有全国国家级在2026年的数据 | 1,714 家（2023年2月
    How many national centers in China in 2026? => No national data on China for 2026 | 1,714 in total
    2023年末全国国家级企业技术中心有多少家 => 没有全国国家级在2023年12月的数据 | 1,714 家（2023年2月
    How many national centers in China on 31 December 2023? => No national data on China for December 2023 | 1,714 in total
    How many national centers in China at the end of 2020? => 1,636 in total (31 December 2020)
    2022年10月重庆有多少家国家级企业技术中心 => 没有重庆市国家级在2022年10月的数据 | 40 家（2022年4月）
    静安区9999年有多少家市级企业技术中心 => 没有上海市静安区市级在9999年的数据 | 22 家（2017年12月）
    How many municipal centers in Jing'an in 9999? => for 9999 | 22 in total (December 2017)
    四川国家级企业技术中心名单 => 没有四川省国家级的企业名单 | 共 92 家
    List the national centers of Sichuan => No names of national centers of Sichuan are held | 92 in total
    重庆新认定的国家级企业技术中心名单 => 没有重庆市国家级新认定的企业名单 | 共 42 家
    List the newly recognized national centers of Chongqing => held for: newly recognized | 42 in total
  `,
};

/** The lines of a table; a question is asked in the language that it is written in. */
const askedIn = (table: string): ["zh" | "en", string, string[]][] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [question = "", shown = ""] = line.trim().split(" => ");
      return [/\p{Script=Han}/u.test(question) ? "zh" : "en", question, shown.split(" | ")];
    });

describe.each(Object.entries(tables))("%s", (_kind, table) => {
  it.each(askedIn(table))("%s: %s", (locale, question, shown) => {
    const chat = new Chat({ locale }).types(question);
    for (const part of shown) expect(chat.text).toContain(part);
    // Source, date, confidence, and that none of it is official; how it was understood; in one language.
    if (locale === "zh") chat.sees(/依据[：（]/, "理解为：", "本助手是非官方工具");
    else chat.sees(/Sources?[ :]/, "Understood as: ", "This is an unofficial tool");
    chat.sees(/官方文件|仅见于一个来源|official text|Reported once/);
    expect(untranslated(locale, [chat.text, ...chat.labels].join("\n"))).toEqual([]);
  });
});

describe("typed in Traditional characters", () => {
  it.each([
    ["靜安區2017年有多少家市級企業技術中心？", "上海市静安区 市级：共 22 家（2017年12月）"],
    ["兩江新區佔重慶的比重", "占重庆市的 12.9%"],
    ["遼寧有多少家國家級企業技術中心", "不一致"],
    ["上海和重慶的國家級企業技術中心對比", "共 42 家"],
    ["重慶國家級企業技術中心名單", "重庆长安汽车股份有限公司"],
  ])("%s", (question, shown) => {
    new Chat().types(question).sees(shown);
  });
});
