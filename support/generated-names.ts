import { createRandom } from "../scripts/train/random.ts";

/** Company names as registers have them, made up: the same ones every time. */
export interface GeneratedNames {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const places =
  "上海,重庆,北京,深圳,广州,杭州,宁波,苏州,无锡,南京,沈阳,大连,成都,西安,武汉,长沙,青岛,济南,天津,合肥".split(
    ",",
  );
const industries =
  "科技,机械,电子,医药,汽车,化工,材料,软件,信息技术,生物科技,新能源,精密仪器,医疗器械,电气,建设,通信,自动化,环保,食品,智能装备".split(
    ",",
  );
const endings = "有限公司,股份有限公司,集团有限公司,（集团）股份有限公司,有限责任公司".split(",");
const placeWords = "Shanghai,Chongqing,Beijing,Shenzhen,Guangzhou,Hangzhou,Ningbo,Suzhou,Wuxi,Nanjing".split(
  ",",
);
const industryWords =
  "Technology,Machinery,Electronics,Pharmaceutical,Automobile,Chemical,Materials,Software,Medical,Energy".split(
    ",",
  );
const endingWords = "Co. Ltd.,Group Co. Ltd.,Holdings Co. Ltd.,(Group) Corporation".split(",");
const brandCharacters = [
  ..."华中国新天海金宝德信达盛泰恒瑞康安联合创科智云星辰光明正大东方远景宏图伟业嘉兴隆昌荣福利民生源丰润泽博雅思维力源通汇融鼎峰卓越凯歌菲尔特朗润石榴杉桐梓檀柏枫榆槐",
];
const syllables =
  "ao,bei,cheng,da,feng,guang,hai,jia,kang,lin,ming,nan,ou,peng,qi,rui,sheng,tai,wei,xin,yuan,zhong".split(
    ",",
  );

export function generateNames(count: number): GeneratedNames {
  const random = createRandom(20261122);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const zh: string[] = [];
  const en: string[] = [];
  for (let index = 0; index < count; index++) {
    const brand = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(brandCharacters)).join("");
    zh.push(pick(places) + brand + pick(industries) + pick(endings));
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join("");
    const name = word.slice(0, 1).toUpperCase() + word.slice(1);
    en.push(`${pick(placeWords)} ${name} ${pick(industryWords)} ${pick(endingWords)}`);
  }
  return { zh, en };
}
