// Scores pages as Lighthouse does for a phone on a slow line: `node audit.mjs CHROMIUM FLAG...` reads one address a line
// and answers each with a line of JSON: four scores of 0 to 100, and what falls short. One browser serves for all.
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, ...chromeFlags] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...chromeFlags], logLevel: "silent" });
const options = { port: chrome.port, logLevel: "silent", disableFullPageScreenshot: true };

const scored = async (address) => {
  const { lhr } = await lighthouse(address, options);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const categories = Object.values(lhr.categories);
  const short = categories.flatMap(({ id: category, auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ category, weight, ...lhr.audits[id] }))
      .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
      .map(({ id, displayValue }) => ({ category, audit: id, value: displayValue || "" })),
  );
  return { scores: Object.fromEntries(categories.map(({ id, score }) => [id, Math.round(score * 100)])), short };
};

try {
  for await (const address of createInterface({ input: process.stdin })) {
    const answer = await scored(address).catch((error) => ({ error: error.message }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
} finally {
  chrome.kill();
}
