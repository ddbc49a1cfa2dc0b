const charts = JSON.parse(document.getElementById("charts").textContent);
const dark = matchMedia("(prefers-color-scheme: dark)");
const narrow = matchMedia("(max-width: 640px)");
const refused = () => Promise.reject(new Error("This page asks no other computer for anything."));
const loader = { load: refused, sanitize: refused, http: refused, file: refused };

function withData(part, data) {
  if (part === null || typeof part !== "object") return part;
  if ("shared" in part) return { values: structuredClone(data[part.shared]) };
  if (Array.isArray(part)) return part.map((one) => withData(one, data));
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, withData(one, data)]));
}

async function draw(box) {
  const chart = charts[box.dataset.chart];
  const spec = chart.specs[(dark.matches ? "dark " : "light ") + (narrow.matches ? "narrow" : "wide")];
  box.hidden = false;
  // Vega names and marks the place it draws into: it gets one of its own.
  // The expressions are interpreted, so that the page needs no right to run text as code.
  const made = await vegaEmbed(box.firstElementChild, { ...withData(spec, chart.data), description: chart.name },
    { mode: "vega-lite", renderer: "svg", actions: false, ast: true, loader });
  box.made?.finalize();
  box.made = made;
  box.previousElementSibling.classList.add("replaced");
}

function drawAll() {
  for (const box of document.querySelectorAll(".live")) {
    draw(box).catch((fault) => { box.hidden = true; box.previousElementSibling.classList.remove("replaced"); console.error(fault); });
  }
}
dark.addEventListener("change", drawAll);
narrow.addEventListener("change", drawAll);
drawAll();
