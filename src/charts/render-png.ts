import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Chart } from "./chart.ts";

/** Pixels to a unit: 1080 across. */
const sharpness = 3;
/** Telegram refuses a photo whose width and height add up to more; some are left for rounding. */
const mostPixels = 10_000 - 2;

export type RenderPng = (chart: Chart) => Promise<Uint8Array>;

/** Makes charts into PNG. Engine and typeface are read at the first chart: up to a second and some 120 MB. */
export function createPngRenderer(): RenderPng {
  let engine: Promise<Engine> | undefined;
  return async (chart) => {
    engine ??= startEngine();
    return (await engine)(chart);
  };
}

type Engine = (chart: Chart) => Uint8Array;

async function startEngine(): Promise<Engine> {
  const { Resvg } = await import("@resvg/resvg-wasm");
  const { drawChart } = await import("./draw-chart.ts");
  const { fontFamily, readTypeface } = await import("./typeface.ts");
  const [typeface] = await Promise.all([readTypeface(), initResvg()]);
  const font = { fontBuffers: [...typeface.files], defaultFontFamily: fontFamily };
  return (chart) => {
    const { svg, width, height } = drawChart(chart, typeface.measure);
    const zoom = Math.min(sharpness, mostPixels / (width + height));
    const picture = new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } });
    const image = picture.render();
    try {
      return image.asPng();
    } finally {
      // Memory of WebAssembly is not collected.
      image.free();
      picture.free();
    }
  };
}

let ready: Promise<void> | undefined;

/** Once a process: the library refuses to be started again, by whichever renderer. */
function initResvg(): Promise<void> {
  ready ??= start();
  return ready;
}

async function start(): Promise<void> {
  const { initWasm } = await import("@resvg/resvg-wasm");
  const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(readFile(file));
}
