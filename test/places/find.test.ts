// Places named in a text, in both languages and in Traditional Chinese.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gazetteer, placesIn, toPlain } from "./places.ts";

type Expected = (string | string[])[];
const cases: Record<string, readonly (readonly [text: string, expected: Expected])[]> = {
  "a place": [
    ["广州", ["440100"]],
    ["两江新区", ["liangjiang"]],
    ["两江", ["liangjiang"]],
    ["重慶兩江新區", ["liangjiang"]],
    ["重庆的两江新区", ["liangjiang"]],
    ["Liangjiang", ["liangjiang"]],
    ["Liangjiang New Area", ["liangjiang"]],
    ["Liang Jiang New Area", ["liangjiang"]],
    ["Pudong", ["310115"]],
    ["Pudong New Area", ["310115"]],
    ["Pudong New District", ["310115"]],
    ["pudong district", ["310115"]],
    ["浦东", ["310115"]],
    ["浦東新區", ["310115"]],
    ["Wuhan", ["420100"]],
    ["武汉市", ["420100"]],
    ["昆山", ["320583"]],
    ["雄安", ["xiongan"]],
    ["Xiong'an", ["xiongan"]],
    ["上海临港", ["lingang"]],
    ["张江", ["zhangjiang"]],
    ["滨海新区", ["120116"]],
    ["前海", ["qianhai"]],
    ["天府新区", ["tianfu"]],
    ["苏州工业园区", ["320571"]],
    ["Suzhou Industrial Park", ["320571"]],
    ["合肥高新区", ["340171"]],
    ["恩施州", ["422800"]],
    ["石柱县", ["500240"]],
    ["长三角", ["yangtze-delta"]],
    ["全国", ["000000"]],
    ["in China", ["000000"]],
    ["nationwide", ["000000"]],
    ["乾县", ["610424"]],
  ],
  "a province or city by another name": [
    ["Canton", ["440100"]],
    ["Peking", ["110000"]],
    ["Amoy", ["350200"]],
    ["Tibet", ["540000"]],
    ["Xizang", ["540000"]],
    ["Macau", ["820000"]],
    ["Shaanxi", ["610000"]],
    ["Shanxi", ["140000"]],
    ["Xi'an", ["610100"]],
    ["xian", ["610100"]],
    ["Ürümqi", ["650100"]],
    ["lvliang", ["141100"]],
    ["Lüliang", ["141100"]],
    ["shang hai", ["310000"]],
    ["guangdong sheng", ["440000"]],
    ["hangzhou shi", ["330100"]],
    ["jingan qu", ["310106"]],
    ["CQ", ["500000"]],
    ["sh and bj", ["310000", "110000"]],
    ["沪", ["310000"]],
    ["沪渝", ["310000", "500000"]],
    ["沪、渝、粤", ["310000", "500000", "440000"]],
    ["京沪", ["110000", "310000"]],
    ["京", ["110000"]],
    ["京和津", ["110000", "120000"]],
    ["苏浙沪有多少家", ["320000", "330000", "310000"]],
    ["鲁有多少家", ["370000"]],
  ],
  "a place with what it lies in": [
    ["上海市静安区", ["310106"]],
    ["上海靜安", ["310106"]],
    ["上海的静安区", ["310106"]],
    ["Jing'an, Shanghai", ["310106"]],
    ["Jing’an District, Shanghai", ["310106"]],
    ["Jing'an District in Shanghai", ["310106"]],
    ["Shanghai's Jing'an District", ["310106"]],
    ["Shanghai Jingan", ["310106"]],
    ["江苏省苏州市昆山市", ["320583"]],
    ["中国上海", ["310000"]],
    ["吉林长春", ["220100"]],
    ["济南市中区", ["370103"]],
    ["青岛市南区", ["370202"]],
    ["阳泉市城区", ["140302"]],
  ],
  "a name of several places": [
    ["江北区", [["500105", "330205"]]],
    ["江北", [["500105", "330205"]]],
    ["Jiangbei", [["500105", "330205"]]],
    ["Jiangbei District", [["500105", "330205"]]],
    ["鼓楼区", [["320106", "320302", "350102", "410204"]]],
    ["朝阳", [["110105", "211300", "220104"]]],
    ["Suzhou", [["320500", "341300"]]],
    ["Baoshan", [["310113", "530500"]]],
    ["Huangpu", [["310101", "440112"]]],
    ["和平区", [["120101", "210102"]]],
    ["Heping District", [["120101", "210102"]]],
  ],
  "a name of several places that the text settles": [
    ["重庆江北", ["500105"]],
    ["宁波江北区", ["330205"]],
    ["Jiangbei, Chongqing", ["500105"]],
    ["Jiangbei District of Ningbo", ["330205"]],
    ["江北有多少家？我问的是重庆", ["500105", "500000"]],
    ["江北和渝北", ["500105", "500112"]],
    ["北京朝阳区", ["110105"]],
    ["天津和平", ["120101"]],
    ["上海和静安区", ["310000", "310106"]],
    ["静安跟上海", ["310106", "310000"]],
    ["和静县", ["652827"]],
    ["Heping, Tianjin", ["120101"]],
    ["南京鼓楼", ["320106"]],
    ["苏州", ["320500"]],
    ["宿州", ["341300"]],
    ["Suzhou, Anhui", ["341300"]],
    ["吉林", ["220000"]],
    ["吉林市", ["220200"]],
    ["Jilin City", ["220200"]],
    ["河北", ["130000"]],
    ["海南", ["460000"]],
    ["中山", ["442000"]],
    ["Jing'an", ["310106"]],
    ["长沙", ["430100"]],
    ["长沙县", ["430121"]],
  ],
  "two places": [
    ["静安占上海的比重", ["310106", "310000"]],
    ["Liangjiang's share of Chongqing", ["liangjiang", "500000"]],
    ["上海和重庆", ["310000", "500000"]],
    ["上海、静安", ["310000", "310106"]],
    ["上海 重庆", ["310000", "500000"]],
    ["上海南京", ["310000", "320100"]],
    ["Shanghai vs Chongqing", ["310000", "500000"]],
    ["Shanghai, Chongqing and Liaoning", ["310000", "500000", "210000"]],
    ["Shaanxi and Shanxi", ["610000", "140000"]],
  ],
  "the level behind a place is no part of it": [
    ["上海市级", ["310000"]],
    ["上海市市级", ["310000"]],
    ["静安区级", ["310106"]],
    ["静安区区级", ["310106"]],
    ["浙江省级", ["330000"]],
    ["济南市级", ["370100"]],
    ["Jing'an district-level centers", ["310106"]],
    ["Shanghai municipal centers", ["310000"]],
  ],
  "words that are no place": [
    ["和平", []],
    ["新城", []],
    ["新区", []],
    ["高新区", []],
    ["城区", []],
    ["市中区", []],
    ["资源", []],
    ["比如我们公司", []],
    ["合作", []],
    ["通道", []],
    ["阿里巴巴", []],
    ["长江", []],
    ["宁新路", []],
    ["new area", []],
    ["an area in the district", []],
    ["Heping", []],
    ["the city", []],
    ["Ji", []],
    ["Bin", []],
    ["Shan", []],
    ["a mile", []],
    ["acquire", []],
    ["lean", []],
    ["shanghaied", []],
    ["火星", []],
    ["Atlantis", []],
    ["", []],
    ["constructor", []],
  ],
};

describe.each(Object.entries(cases))("%s", (_, rows) => {
  it.each(rows)("%s: %j", (text, expected) => {
    expect(placesIn(text)).toEqual(expected);
  });
});

it("says where a place stands", () => {
  const text = toPlain("请问上海市静安区有多少家？");
  const [mention] = gazetteer.find(text);
  expect(text.slice(mention?.start, mention?.end)).toBe("上海市静安区");
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."上海 静安 江北 市 区 县 级 和平 沪 京 的 、 , 重庆 jing'an an district new area of in county shanghai li ü 😀 <b> \n 1".split(
      " ",
    ),
  );
  it("names places that are there, in order, none over another", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(pieces).map((parts) => parts.join(" ")),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          let end = 0;
          for (const mention of gazetteer.find(toPlain(text))) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.codes.length).toBeGreaterThan(0);
            for (const code of mention.codes) expect(gazetteer.get(code)).toBeDefined();
            end = mention.end;
          }
        },
      ),
    );
  });

  it.each(["上海静安区", "jing an ", "京", "鼓楼区江北", "a'", "朝阳"])(
    "of %s ten thousand characters long is read",
    (piece) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(gazetteer.find(text).length).toBeLessThanOrEqual(10_000);
    },
  );
});
