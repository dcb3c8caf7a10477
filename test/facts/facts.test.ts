import { describe, expect, it } from "vitest";
import { firstDay, isIsoDate, lastDay, partialDateSchema } from "../../src/facts/iso-date.ts";
import { regionSchema } from "../../src/facts/region.ts";
import { sourceSchema } from "../../src/facts/source.ts";

describe("a day", () => {
  it.each(["2024-02-29", "2026-01-31", "2000-02-29", "2026-12-31"])("%s is one", (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  it.each([
    "2023-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-01",
    "2026-1-1",
    "2026",
    "",
    "2026-01-01T00:00",
  ])("%j is none", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe("a date as exact as its source", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2024-04", "2024-04-01", "2024-04-30"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024-07-15", "2024-07-15", "2024-07-15"],
  ])("%s covers %s to %s", (partial, first, last) => {
    expect(partialDateSchema.safeParse(partial).success).toBe(true);
    expect(firstDay(partial)).toBe(first);
    expect(lastDay(partial)).toBe(last);
  });
  it.each([
    "24",
    "2024-",
    "2024-00",
    "2024-13",
    "2024-1",
    "2024-02-30",
    "2024-07-15-01",
    " 2024",
    "about 2024",
  ])("%j is none", (text) => {
    expect(partialDateSchema.safeParse(text).success).toBe(false);
  });
});

describe("a source", () => {
  const source = {
    id: "order-39",
    publisher: { zh: "发改委", en: "NDRC" },
    title: { zh: "办法", en: "Measures" },
  };
  it("needs publisher and title; its title is its own unless it says otherwise", () => {
    expect(sourceSchema.parse(source)).toEqual({ ...source, titled: true });
    expect(sourceSchema.safeParse({ ...source, title: undefined }).success).toBe(false);
  });
  it.each(["javascript:alert(1)", "ftp://host/file", "ndrc.gov.cn", ""])("links to no %j", (link) => {
    expect(sourceSchema.safeParse({ ...source, link }).success).toBe(false);
  });
  it("links to an official page", () => {
    expect(sourceSchema.safeParse({ ...source, link: "https://www.ndrc.gov.cn/x.html" }).success).toBe(true);
  });
});

describe("a region", () => {
  const region = { code: "310000", slug: "shanghai", name: { zh: "上海市", en: "Shanghai" } };
  it("has a six-digit code and a slug in small letters", () => {
    expect(regionSchema.parse(region)).toEqual({ ...region, aliases: [], withoutThresholds: [] });
    expect(regionSchema.safeParse({ ...region, code: "31000" }).success).toBe(false);
    expect(regionSchema.safeParse({ ...region, slug: "Shanghai" }).success).toBe(false);
    expect(regionSchema.safeParse({ ...region, aliases: [""] }).success).toBe(false);
  });
});
