// Which place, which level, which day: chosen, typed, linked; and what is said where nothing is held.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

it("every place on the list leads to its levels, in both languages", () => {
  for (const locale of ["zh", "en"] as const) {
    const list = new Chat({ locale }).command("/check");
    expect(list.labels.length).toBeGreaterThan(15);
    for (const label of list.labels) {
      const chat = new Chat({ locale }).command("/check").presses(label).sees(label);
      expect(chat.labels.length).toBeGreaterThan(1);
    }
  }
});

it("a place that has no figures says what is known of it, and offers the levels above", () => {
  const chat = new Chat().command("/check 天津").sees("津工信规〔2021〕1号", "没有查到", "国家企业技术中心");
  chat.presses("国家企业技术中心").sees("第 1 题");
  new Chat({ locale: "en" }).types("Jing'an").sees("35 in December 2017", "not held", "Shanghai municipal");
});

it("a place inside leads to the rules around it, and says so", () => {
  new Chat().command("/check 广州").sees("广东省广州市没有单独的规则数据，按广东省的规则核对", "第 1 题");
  new Chat({ locale: "en" })
    .command("/check Pudong")
    .sees(
      "No rules of its own are held for Pudong New Area, Shanghai, so those of Shanghai are used",
      "Question 1",
    );
  new Chat().command("/check 两江新区").sees("重庆市两江新区没有单独的规则数据", "第 1 题");
});

it("a place in a province without rules is offered the national ones", () => {
  const chat = new Chat().command("/check 武汉").sees("没有湖北省武汉市的认定条件数据", "国家企业技术中心");
  chat.presses("国家企业技术中心").sees("第 1 题");
});

it("a name that two places bear is asked about, with the city of each", () => {
  const chat = new Chat().command("/check 江北区").sees("叫这个名字的不止一处");
  expect(chat.labels).toEqual(["重庆市江北区", "浙江省宁波市江北区", "换个地方"]);
  chat.presses("浙江省宁波市江北区").sees("按浙江省的规则核对", "浙江省企业技术中心");
});

it("an unknown place is named, and the list offered", () => {
  const chat = new Chat().command("/check 火星").sees("没有找到“火星”的规则", "企业在哪里？");
  expect(chat.labels).toContain("重庆市");
  new Chat({ locale: "en" }).command("/check Atlantis").sees('No rules are held for "Atlantis"');
});

it.each(["/check shanghai beijing", "/check 上海 北京"])("two places at once are no place: %s", (typed) => {
  expect(new Chat().command(typed).sees("企业在哪里？").conversation.check).toBeNull();
});

describe("a day", () => {
  it("before the first rule names the periods that are held", () => {
    const chat = new Chat()
      .command("/check chongqing 2010")
      .sees("没有重庆市在 2010-12-31 有效的认定条件", "2022 至 2024-12-31");
    expect(chat.conversation.check).toBeNull();
    new Chat({ locale: "en" })
      .command("/check chongqing 2010-05-01")
      .sees("No conditions of Chongqing are held for 2010-05-01");
    new Chat().command("/check 福建 2010").sees("没有福建省的认定条件数据");
  });

  it.each(["/check chongqing 2019", "/check 重庆 市级 2019"])(
    "%s says that the city's rules of then are not held, beside what is",
    (typed) => {
      const chat = new Chat().command(typed).sees("没有重庆市在 2019-12-31 有效", "2022 至 2024-12-31");
      expect(chat.conversation.check).toBeNull();
      chat.presses("国家企业技术中心").sees("国家企业技术中心（2016 至 2026-01-31", "第 1 题");
      expect(chat.conversation.check?.date).toBe("2019-12-31");
    },
  );

  it("named by the person stays the check's day, and stands in the result", () => {
    const chat = new Chat().command("/check 国家 2026-01-31").sees("国家企业技术中心（2016 至 2026-01-31");
    chat.fillsIn({
      rdExpenditure: "1500万",
      rdStaff: "150",
      rdEquipmentValue: "2000万",
      provincialCenterMonths: "2年",
      cleanRecord3Years: "是",
    });
    chat
      .presses("查看结果")
      .sees("符合基本条件（5 项全部符合）", "适用 2026-01-31 有效的规则", "2016年第34号令");
    new Chat().command("/check 国家 2026-02-01").sees("国家企业技术中心（2026-02-01 起");
  });

  it.each(["2025-02-31", "2023-02-30", "20230230", "2026-13-45", "2023年2月30日"])(
    "that the calendar does not have is said, with the periods that are held: %s",
    (day) => {
      const chat = new Chat()
        .command(`/check 重庆 ${day}`)
        .sees(`日历上没有“${day}”`, "2022 至 2024-12-31", "2025 起");
      expect(chat.conversation.check).toBeNull();
      expect(chat.labels).toContain("重庆市企业技术中心");
      new Chat({ locale: "en" }).command(`/check chongqing ${day}`).sees(`There is no day "${day}"`);
    },
  );

  it.each(["2030", "2027-01", "2026-11-23", "9999年"])("that lies ahead is no day to check by: %s", (day) => {
    const chat = new Chat().command(`/check 重庆 ${day}`).sees(`“${day}”还没有到`, "2022 至 2024-12-31");
    expect(chat.conversation.check).toBeNull();
    new Chat({ locale: "en" }).command(`/check chongqing ${day}`).sees("lies ahead");
  });

  it.each(["1999", "1999-05-01", "0年", "0000"])("long past has no rules: %s", (day) => {
    expect(new Chat().command(`/check 重庆 ${day}`).conversation.check).toBeNull();
  });

  it("of the present year is today's", () => {
    const chat = new Chat().command("/check 重庆 2026").sees("2025 起", "第 1 题");
    expect(chat.conversation.check?.date).toBeNull();
  });

  it("of the past stands over the first question", () => {
    new Chat().command("/check 重庆 2022").sees("按 2022-12-31 有效的规则核对");
    new Chat({ locale: "en" }).command("/check chongqing 2022").sees("By the rules in force on 2022-12-31");
  });

  it("not named is today, and moves with the days", () => {
    let today = "2024-12-31";
    const chat = new Chat({ services: testServices({ today: () => today }) }).command("/check chongqing");
    chat.sees("2022 至 2024-12-31").types("6000万", "200万").sees("第 3 题");
    today = "2025-01-01";
    chat.types("30").sees("规则数据有更新。已填的答案都保留").presses("继续").sees("高于全市同行业平均水平");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000", rdExpenditure: "2000000" });
  });
});

it("every pack can be started by its id", () => {
  for (const { id, title } of testServices().catalog.packs)
    new Chat().command(`/check ${id}`).sees(`依据：${title.zh}`, "第 1 题");
});
