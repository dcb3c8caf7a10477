import { Resvg } from "@resvg/resvg-wasm";
import { describe, expect, it } from "vitest";
import { createPngRenderer } from "../../src/charts/render-png.ts";
import { fontFamily, readTypeface } from "../../src/charts/typeface.ts";
import { bar, chongqing, jingan } from "./charts.ts";

const render = createPngRenderer();

/** Width and height as the header of a PNG has them. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return [view.getUint32(16), view.getUint32(20)];
}

describe("a picture", () => {
  it("is sharp on a phone", async () => {
    const [width, height] = sizeOf(await render(jingan));
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(800);
  });

  it("is the same each time, whoever makes it", async () => {
    const again = createPngRenderer();
    expect(Buffer.compare(await render(chongqing), await again(chongqing))).toBe(0);
  });

  it("can be made while another is", async () => {
    const [one, two] = await Promise.all([render(jingan), render(chongqing)]);
    expect(sizeOf(one)[1]).toBeLessThan(sizeOf(two)[1]);
  });

  it("of forty bars is one that Telegram takes and a phone can show", async () => {
    const bars = Array.from({ length: 40 }, (_, index) =>
      bar(`新疆生产建设兵团第${index + 1}师`, index * 40),
    );
    const [width, height] = sizeOf(await render({ ...jingan, bars }));
    expect(width + height).toBeLessThanOrEqual(10_000);
    expect(height / width).toBeLessThan(3.2);
  });

  it("however long its labels are, is one that Telegram takes", async () => {
    const bars = Array.from({ length: 40 }, () => bar("重庆长安汽车股份有限公司".repeat(12), 1));
    const [width, height] = sizeOf(await render({ ...jingan, bars }));
    expect(width + height).toBeLessThanOrEqual(10_000);
  });

  it("refuses a chart without bars, and makes the next one", async () => {
    await expect(render({ ...jingan, bars: [] })).rejects.toThrow("has no bars");
    expect((await render(jingan)).length).toBeGreaterThan(10_000);
  });
});

describe("text", () => {
  it.each(["重庆市两江新区", "Liangjiang New Area, 1,062", "AVA To. Wa 12.9%", "R&amp;D（集团）"])(
    "%s is drawn as wide as it was measured",
    async (text) => {
      await render(jingan);
      const { files, measure } = await readTypeface();
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="99"><text y="50" font-family="${fontFamily}" font-size="30" font-weight="700">${text}</text></svg>`;
      const drawn = new Resvg(svg, { font: { fontBuffers: [...files] } }).getBBox()?.width ?? 0;
      const measured = measure(text.replace("&amp;", "&"), 30, "bold");
      // The outlines of the first and last character do not reach the ends of their boxes.
      expect(drawn).toBeLessThanOrEqual(measured + 1);
      expect(drawn).toBeGreaterThan(measured - 30);
    },
  );
});
