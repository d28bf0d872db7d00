// Opens pages in Chromium and looks at them as a reader would: node page.mjs FILE...
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let failed = false;
const fail = (message) => { failed = true; console.error(message); };

for (const file of process.argv.slice(2)) {
  for (const colorScheme of ["light", "dark"]) {
    // The page forbids scripts; only this test's own are let through, for looking.
    const context = await browser.newContext({ colorScheme, bypassCSP: false });
    const page = await context.newPage();
    page.on("console", (message) => fail(`${file}: console: ${message.text()}`));
    page.on("pageerror", (error) => fail(`${file}: error: ${error.message}`));
    page.on("dialog", (dialog) => { fail(`${file}: a dialog opened`); dialog.dismiss(); });
    page.on("request", (request) => { if (!request.url().startsWith("file:")) fail(`${file}: asked for ${request.url()}`); });
    await page.goto("file://" + resolve(file));
    const title = await page.title();
    if (!/reports?/.test(title)) fail(`${file}: the title is ${title}`);
    const seen = await page.evaluate(() => {
      const links = [...document.querySelectorAll("a[href]")];
      const broken = links.filter((a) => !document.getElementById(a.getAttribute("href").slice(1)));
      // A quote in a finding must be the words that are marked before its reference in the article.
      const wrong = [...document.querySelectorAll("a.ref")].filter((ref) => {
        const card = document.getElementById(ref.getAttribute("href").slice(1));
        const words = card?.querySelector("mark")?.textContent;
        const marked = [];
        for (let node = ref.previousSibling; node && (node.nodeName === "MARK" || node.nodeName === "A"); node = node.previousSibling) {
          if (node.nodeName === "MARK") marked.unshift(node.textContent);
        }
        const box = ref.previousElementSibling?.getBoundingClientRect();
        return !words || !marked.join("").includes(words) || !(box && box.width > 0 && box.height > 0);
      });
      return {
        links: links.length, broken: broken.map((a) => a.outerHTML), wrong: wrong.map((a) => a.outerHTML),
        marks: document.querySelectorAll("mark").length, scripts: document.scripts.length, images: document.images.length,
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        styled: getComputedStyle(document.body).maxWidth !== "none",
      };
    });
    if (seen.broken.length || seen.wrong.length || seen.scripts || seen.images || seen.wide || !seen.styled) fail(`${file}: ${JSON.stringify(seen)}`);
    if (!seen.marks) fail(`${file}: nothing is marked`);
    await context.close();
    // The accessibility engine is a script, so the policy is switched off for it.
    const open = await browser.newContext({ colorScheme, bypassCSP: true });
    const second = await open.newPage();
    await second.goto("file://" + resolve(file));
    await second.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await second.evaluate(axe);
    const result = await second.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
    for (const violation of result.violations) {
      fail(`${file} (${colorScheme}): ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
    }
    console.log(`${file} (${colorScheme}): ${seen.marks} marks, ${seen.links} links, ${result.passes.length} rules passed`);
    if (process.env.SCREENSHOTS) await second.screenshot({ path: `${process.env.SCREENSHOTS}/${file}-${colorScheme}.png`, fullPage: true });
    await open.close();
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
