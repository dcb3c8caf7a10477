// A talk about the records of centers: unclear places, follow-up questions, buttons, pages, and a check in between.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const zh = () => new Chat();
const en = () => new Chat({ locale: "en" });

describe("a place that is not clear", () => {
  it("江北 is asked about with the city of each, and the one chosen is answered", () => {
    const chat = zh().types("江北区有多少家市级企业技术中心").sees("不止一处");
    expect(chat.labels.slice(0, 2)).toEqual(["重庆市江北区", "浙江省宁波市江北区"]);
    chat.presses("浙江省宁波市江北区").sees("没有浙江省宁波市江北区的数据");
    const english = en().types("How many municipal centers in Jiangbei?");
    english.presses("Jiangbei District, Chongqing").sees("No data on Jiangbei District, Chongqing");
  });

  it("named with its city, it is not asked about", () => {
    zh()
      .types("重庆江北区有多少家市级企业技术中心")
      .sees("没有重庆市江北区的数据", "重庆市 市级：共 1,014 家");
  });

  it("one that does not exist is named, and the places that hold figures offered", () => {
    const chat = zh().types("火星有多少家企业技术中心").sees("没有“火星”这个地方的数据");
    expect(chat.labels).toContain("上海市静安区");
    en()
      .types("number of centers in Atlantis")
      .sees(/No data on a place called "atlantis"/i);
  });

  it("none at all is asked for where the level has no national figure", () => {
    const chat = zh().types("市级企业技术中心有多少家").sees("哪个地方的？");
    chat.presses("上海市静安区").sees("共 22 家（2017年12月）");
  });
});

describe("what follows a question", () => {
  it("keeps the slots that it does not name", () => {
    zh()
      .types("静安区2017年有多少家市级企业技术中心", "那区级呢？")
      .sees("区级：共 35 家（2017年12月）", "区级 · 总数 · 2017年")
      .types("2022年呢")
      .sees("没有上海市静安区区级在2022年的数据");
    en()
      .types("How many national centers in Sichuan?", "and in Chengdu?")
      .sees("Chengdu, Sichuan, national: 62 in total")
      .types("and in Shanghai?")
      .sees("Shanghai, national: 89 in total");
  });

  it("goes on from a button too", () => {
    zh()
      .types("静安区有多少家市级企业技术中心")
      .presses("看国家级")
      .types("那区级呢？")
      .sees("区级：共 35 家");
  });

  it("does not change a full question", () => {
    zh()
      .types("静安区2017年有多少家市级企业技术中心", "重庆有多少家国家级企业技术中心")
      .sees("共 42 家（2023年2月");
  });
});

describe("one tap corrects what was understood", () => {
  it("another level, another year, everything of the place", () => {
    const chat = zh().types("静安区有多少家市级企业技术中心");
    expect(chat.labels).toEqual(expect.arrayContaining(["看国家级", "看区级", "企业名单"]));
    // The year that is shown already is no other year.
    expect(chat.labels).not.toContain("看2017年");
    chat.presses("看区级").sees("区级：共 35 家");
    zh().types("四川国家级企业技术中心有多少家").presses("看2013年").sees("共 51 家（2013年");
    chat.presses("上海市静安区的全部数据").sees("共 5 家", "共 22 家", "共 35 家", "新认定 4 家");
    expect(chat.reply.replaces).toBe(true);
  });

  it("of a place without figures, to the figures of the place around it", () => {
    zh()
      .types("广州有多少家企业技术中心")
      .presses("广东省的全部数据")
      .sees("广东省省级第 24 批名单公布：2025年11月26日");
    en()
      .types("How many district-level centers in Yangpu?")
      .presses("All figures for Shanghai")
      .sees("89 in total");
  });
});

describe("lists", () => {
  it("turn their pages in place, and hold every row", () => {
    const chat = zh()
      .types("重庆国家级企业技术中心名单")
      .sees("42 家", "都在这里", "1455　重庆长安汽车", "第 1 页，共 3 页");
    expect(chat.labels).not.toContain("上一页");
    chat.presses("下一页").sees("第 2 页，共 3 页", "重庆水泵厂有限责任公司").seesNot("重庆长安汽车");
    expect(chat.reply.replaces).toBe(true);
    chat.presses("下一页").sees("第 3 页，共 3 页");
    expect(chat.labels).not.toContain("下一页");
    chat.presses("上一页", "上一页").sees("重庆长安汽车");
  });

  it("an old button to a page that is gone shows the last, with the way back", () => {
    const chat = zh().taps("y:1-0::500000:99").sees("第 3 页，共 3 页");
    chat.presses("上一页").sees("第 2 页，共 3 页");
  });

  it.each([
    ["上海国家级企业技术中心名单", "89 家", "348　上海诺基亚贝尔"],
    ["辽宁国家级企业技术中心名单", "44 家", "267　东软集团"],
    ["大连国家级企业技术中心名单", "14 家", "都在这里"],
  ])("%s is complete", (question, ...shown) => {
    zh()
      .types(question)
      .sees(...shown);
  });

  it("of the whole country it says how many of the 1,714 are held", () => {
    zh().types("国家级企业技术中心名单").sees("掌握 175 家", "名单全部有 1,714 家，这里只掌握 175 家");
    en()
      .types("List of national enterprise technology centers")
      .sees("175 held", "has 1,714 companies; only 175");
  });

  it("of names in articles it says whether they are all", () => {
    zh()
      .types("静安区市级企业技术中心名单")
      .sees("中铁上海设计院集团有限公司", "与报道的家数相符", "新认定 4 家");
    en()
      .types("Names of the centers in Liangjiang")
      .sees("Chongqing Haifu Medical Technology", "Only these have names", "20 newly");
  });
});

describe("what is held", () => {
  it("of a place: figures, names, batches, and other schemes apart", () => {
    const chat = zh()
      .types("重庆有哪些数据")
      .sees("重庆市：掌握的数据", "共 42 家", "共 1,014 家", "拟认定 84 家");
    chat.sees(
      "另计，不算在企业技术中心之内",
      "中小企业技术研发中心：新认定 117 家（2025年）",
      "复核通过 80 家（2025年）",
    );
    chat.presses("重庆市两江新区").sees("共 137 家", "12.9%");
    en()
      .types("Which figures do you hold for Shanghai?")
      .sees("89 in total", "24 newly recognized", "64 newly recognized");
  });

  it("of the country: a list in part says so", () => {
    zh().types("全国有哪些数据").sees("国家级名单：共 1,714 家，掌握 175 家", "没有组织认定：2024年至2025年");
  });

  it("at all: the places, without sources that nothing rests on", () => {
    const chat = zh().types("哪些地方有数据").sees("上海市静安区", "重庆市两江新区").seesNot("依据");
    chat.presses("四川省成都市").sees("共 62 家");
  });

  it("by the menu and the command, with a question behind it or without", () => {
    const chat = zh().command("/centers").sees("查数据");
    chat.presses("上海市静安区").sees("共 35 家（2017年12月）");
    zh().command("/centers 静安区有多少家区级").sees("共 35 家");
    const menu = en().command("/start").presses("Figures and lists");
    menu.presses("Jing'an District, Shanghai").sees("22 in total (December 2017)");
  });
});

describe("in the middle of a check", () => {
  it("the answer comes, the same question again, and nothing is stored as an answer", () => {
    const chat = zh().command("/check 重庆").types("6000万", "静安区有多少家市级企业技术中心？");
    chat.sees("共 22 家（2017年12月）", "第 2 题，共 4 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
    chat.types("那区级呢？").sees("共 35 家", "第 2 题").types("300万").sees("第 3 题");
  });

  it("the menu of figures leads back to the question", () => {
    const chat = en()
      .command("/check chongqing")
      .command("/centers")
      .presses("Chongqing")
      .sees("42 in total");
    chat.presses("Back to the check").sees("Question 1 of 4");
  });
});
