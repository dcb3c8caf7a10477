// Whether a company is recognized, and since when: never "no" where only part of the names is held.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const asked = (question: string) =>
  new Chat({ locale: /^[A-Z]/.test(question) ? "en" : "zh" }).types(question);

describe("on the list published in 2023, by its whole name or with the legal form left off", () => {
  it.each([
    ["沈阳机床是国家企业技术中心吗", "沈阳机床股份有限公司", "辽宁省，序号 269"],
    [
      "上海微创医疗器械（集团）有限公司在国家级名单上吗",
      "上海微创医疗器械（集团）有限公司",
      "上海市，序号 377",
    ],
    ["上海微创医疗器械(集团)有限公司在国家级名单上吗", "上海微创医疗器械（集团）有限公司", "序号 377"],
    ["展讯通信(上海)有限公司在名单上吗", "展讯通信（上海）有限公司", "序号 381"],
    ["力帆科技集团在国家级名单上吗", "力帆科技（集团）股份有限公司", "重庆市，序号 1459"],
    ["瀋陽機床是國家企業技術中心嗎", "沈阳机床股份有限公司", "序号 269"],
    ["重庆水泵厂在国家级名单上吗", "重庆水泵厂有限责任公司", "序号 不详"],
    ["Is 力帆科技（集团）股份有限公司 a national center?", "Chongqing, row 1459", "Reported once"],
  ])("%s", (question, ...shown) => {
    const chat = asked(question).sees(
      /2023年2月公布的国家级名单上有|On the national list published February 2023/,
    );
    for (const part of shown) expect(chat.text).toContain(part);
    chat.sees(/之后的评价可能有变动|Later evaluations may have changed it/, /非官方工具|unofficial tool/);
  });
});

describe("中铁上海设计院集团: municipal in 2017, on the national list of 2023", () => {
  it.each([
    [
      "中铁上海设计院集团在国家级名单上吗",
      "上海市静安区市级，2017年，第 23 批认定",
      "序号 433",
      "本程序作的对照",
    ],
    [
      "Is China Railway Shanghai Design Institute Group on the national list?",
      "(2017, batch 23)",
      "row 433",
      "our own match",
    ],
  ])("%s", (question, ...shown) => {
    const chat = asked(question);
    for (const part of shown) expect(chat.text).toContain(part);
    chat.sees("english.jingan.gov.cn", "zfxxgk.ndrc.gov.cn");
  });

  it("since when: the dates of the sources, which are not said to be those of the recognition", () => {
    asked("中铁上海设计院集团是什么时候认定的").sees(
      "2017年，第 23 批",
      "2023年2月公布",
      "没有写每家企业是哪一年",
    );
    asked("Since when is China Railway Shanghai Design Institute Group certified?").sees(
      "does not say in which year",
    );
  });

  it("a follow-up asks on about the same company", () => {
    asked("中铁上海设计院集团在国家级名单上吗").types("什么时候认定的").sees("没有写每家企业是哪一年");
  });
});

describe("named in an article alone", () => {
  it("what the article says of it, and no more", () => {
    const haifu = asked("Is Chongqing Haifu Medical Technology certified?").sees(
      "an example in a report",
      "(September 2022)",
    );
    haifu.sees("does not give its batch", "cq.china.com.cn").seesNot("On the national list");
    asked("What is the status of CRSC Communication & Information Group (Shanghai) Co., Ltd.?").sees(
      "recognized, municipal",
    );
  });
});

describe("part of a name, or one mistyped: did you mean", () => {
  it("the only name that begins so, or holds it, is answered, and that a group can have more is said", () => {
    asked("上海微创在国家级名单上吗").sees(
      /^上海微创医疗器械（集团）有限公司/,
      "序号 377",
      "只有这一家的名称与“上海微创”相符",
    );
    asked("Is 上海微创 on the national list?").sees("row 377", "A group can have other companies");
    asked("上海微创").sees("序号 377");
  });

  it("one of two that begin alike, neither taken for it", () => {
    const chat = asked("重庆平伟在国家级名单上吗").sees("没有与“重庆平伟”完全相同的名称", "是不是");
    expect(chat.labels.slice(0, 2).sort()).toEqual(
      ["重庆平伟实业股份有限公司", "重庆平伟汽车科技股份有限公司"].sort(),
    );
    chat.presses("重庆平伟实业股份有限公司").sees("序号 1474");
    expect(chat.reply.replaces).toBe(true);
  });

  it("an English name", () => {
    const chat = asked("Is china railway shanghai desing institute group certified?").sees("Did you mean");
    chat.presses("China Railway Shanghai Design Institute Group Co., Ltd.").sees("row 433");
  });
});

describe("not found", () => {
  it.each([
    ["上海市某某科技有限公司是国家企业技术中心吗", "上海市的 89 家都已掌握"],
    ["重庆某某汽车有限公司在国家级名单上吗", "重庆市的 42 家都已掌握"],
    ["辽宁某某机械有限公司在国家级名单上吗", "辽宁省的 44 家都已掌握"],
    ["Is 上海某某制造 on the national list?", "All 89 companies of Shanghai"],
  ])("where every row is held: not on that list, with its date: %s", (question, ...shown) => {
    const chat = asked(question).sees(
      /不在2023年2月公布的国家级名单上|is not on the national list published February 2023/,
    );
    for (const part of shown) expect(chat.text).toContain(part);
    chat.sees(/名单之后还有新的认定和评价|Later rounds and evaluations followed/);
  });

  it.each([
    ["腾讯在国家级名单上吗", "只掌握上海市、重庆市、辽宁省的 175 家"],
    ["成都某某科技有限公司是国家企业技术中心吗", "有 1,714 家"],
    ["腾讯在市级名单上吗", "这一级的企业名单没有"],
    ["华为是2019年的国家企业技术中心吗", "那个时间的名单没有"],
    ["Is 腾讯 on the national list?", "only the 175 of Shanghai, Chongqing, Liaoning are held"],
    ["Is Foobar Ltd certified?", "the names on the list are Chinese, so try the full Chinese name"],
  ])("elsewhere nothing can be said, and how much is held is told: %s", (question, shown) => {
    const chat = asked(question).sees(
      /不能据此判断|which settles nothing/,
      /没有查到不等于没有认定|Not found does not mean/,
    );
    expect(chat.text).toContain(shown);
    chat.seesNot(/不在2023年|is not on the national list/);
  });

  it("a level that no list is held of is not answered with the national list", () => {
    asked("上海微创医疗器械（集团）有限公司是市级企业技术中心吗").sees(
      "国家级名单上有",
      "是不是市级，没有资料",
    );
    asked("中铁上海设计院集团是省级企业技术中心吗").seesNot("没有资料");
  });

  it("markup in a name is shown as it was typed", () => {
    asked("上海<b>某某</b>有限公司在国家级名单上吗").sees("“上海<b>某某</b>有限公司”不在");
  });

  it("a name of ten thousand characters is cut", () => {
    const chat = asked(`${"某".repeat(10_000)}有限公司在国家级名单上吗`);
    expect(chat.text.length).toBeLessThan(3000);
  });
});
