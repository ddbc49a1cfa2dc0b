// The figures of a class at every cut-off. All of them came with the page, so moving a slider asks
// nobody; letting go tells the server, once, where it stands.

const LEFT = 40, TOP = 12, WIDE = 280, HIGH = 190;
const AT_REST = 400; // Milliseconds without a further step: keys that are held down tell once.
const SVG = "http://www.w3.org/2000/svg";

const whole = new Intl.NumberFormat("en-GB");

// A share that is not 0 or 1 is never shown as if it were.
function per100(share) {
  if (share > 0 && share < 0.005) return "<1";
  if (share < 1 && share >= 0.995) return ">99";
  return String(Math.round(share * 100));
}

function range(low, high) {
  return `Allowing for chance: ${Math.floor(low * 100 + 1e-6)} to ${Math.ceil(high * 100 - 1e-6)}`;
}

function items(number) {
  return number >= 10 || number === 0 ? whole.format(Math.round(number)) : String(+number.toPrecision(2));
}

function at(recall, precision) {
  return `${(LEFT + recall * WIDE).toFixed(1)},${(TOP + (1 - precision) * HIGH).toFixed(1)}`;
}

function make(kind, parent, attributes, text = "") {
  const made = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent.appendChild(made);
}

function draw(root, data) {
  const points = data.tp.map((tp, i) => [tp / data.positives, tp / (tp + data.fp[i])]);
  const grid = root.querySelector(".grid"), axes = root.querySelector(".axes");
  grid.replaceChildren();
  axes.replaceChildren();
  for (const share of [0, 0.5, 1]) {
    const x = LEFT + share * WIDE, y = TOP + (1 - share) * HIGH;
    make("line", grid, { x1: LEFT, x2: LEFT + WIDE, y1: y, y2: y });
    make("line", grid, { x1: x, x2: x, y1: TOP, y2: TOP + HIGH });
    make("text", axes, { x, y: TOP + HIGH + 16, "text-anchor": "middle" }, share * 100);
    make("text", axes, { x: LEFT - 6, y: y + 4, "text-anchor": "end" }, share * 100);
  }
  const chance = TOP + (1 - data.positives / (data.positives + data.others)) * HIGH;
  make("line", grid, { class: "chance", x1: LEFT, x2: LEFT + WIDE, y1: chance, y2: chance });
  make("text", axes, { x: LEFT + WIDE / 2, y: TOP + HIGH + 34, "text-anchor": "middle" }, "recall: found, of every 100");
  make("text", axes, { transform: `translate(11 ${TOP + HIGH / 2}) rotate(-90)`, "text-anchor": "middle" }, "precision: right, of every 100");
  const upper = points.map(([recall], i) => at(recall, data.precision_high[i]));
  const lower = points.map(([recall], i) => at(recall, data.precision_low[i])).reverse();
  root.querySelector(".band").setAttribute("d", `M${upper.concat(lower).join("L")}Z`);
  root.querySelector(".line").setAttribute("d", `M${points.map((one) => at(...one)).join("L")}`);
  const present = root.querySelector(".present");
  present.setAttribute("d", data.present ? "M0-7L7 0L0 7L-7 0Z" : "");
  if (data.present) present.setAttribute("transform", `translate(${at(...data.present)})`);
  root.querySelector("svg").setAttribute("aria-label", data.described);
}

// What is shown at one cut-off; the sentence is for those who do not see it.
function show(root, data, place) {
  const tp = data.tp[place], fp = data.fp[place], fn = data.positives - tp;
  const precision = tp / (tp + fp), recall = tp / data.positives;
  const put = (tile, ...texts) => {
    const places = root.querySelectorAll(`.${tile} b, .${tile} span, .${tile} i`);
    texts.forEach((text, i) => { places[i].textContent = text; });
  };
  put("precision", `${per100(precision)} of 100`, `of ${whole.format(tp + fp)} labels, ${whole.format(tp)} are right`, range(data.precision_low[place], data.precision_high[place]));
  put("recall", `${per100(recall)} of 100`, `of ${whole.format(data.positives)} real ones, ${whole.format(tp)} are found`, range(data.recall_low[place], data.recall_high[place]));
  put("alarms", whole.format(fp), `${per100(1 - precision)} of every 100 labels`, `${per100(fp / data.others)} of every 100 of the ${whole.format(data.others)} others`);
  put("misses", whole.format(fn), `${per100(1 - recall)} of every 100 real ones`, `of ${whole.format(data.positives)} real ones`);
  const cut = data.thresholds[place];
  root.querySelector(".at").textContent = `Items with a score of ${cut} or more get the label ${data.name}.`;
  // Hidden, not gone: the cards stay where they are while the slider moves.
  root.querySelector(".begins").style.visibility = place === data.place ? "visible" : "hidden";
  const [x, y] = at(recall, precision).split(",");
  const dot = root.querySelector(".dot");
  dot.setAttribute("cx", x);
  dot.setAttribute("cy", y);
  return `Cut-off ${cut}: precision ${per100(precision)} of 100, recall ${per100(recall)} of 100, ${whole.format(fp)} false alarms, ${whole.format(fn)} misses`;
}

// Precision where the class is as common as the reader says: r π / (r π + f (1 − π)), of which the
// test gives the ratio r / f and its limits.
function world(root, data, place, share) {
  const tp = data.tp[place], fp = data.fp[place], common = +(share * 100).toPrecision(3);
  const recall = tp / data.positives, alarmed = fp / data.others;
  const found = 1000 * share * recall, wrong = 1000 * (1 - share) * alarmed;
  const right = (ratio) => (ratio === null ? 1 : (ratio * share) / (ratio * share + 1 - share));
  const limits = range(right(data.ratio_low[place]), right(data.ratio_high[place]));
  const as_test = share === data.test_mix;
  const precision = as_test
    ? `As in this test, ${common} of every 100 items are really ${data.name}. The figures above hold.`
    : `If ${common} of every 100 items are really ${data.name}: of every 100 labels, ${per100(found / (found + wrong))} are right, not ${per100(tp / (tp + fp))} as in this test. ${limits}.`;
  const text = `${precision} Of 1,000 items, ${items(found)} of ${items(1000 * share)} real ones are found and ${items(1000 * share - found)} missed, with ${items(wrong)} false alarms.`;
  root.querySelector(".world").textContent = text;
  root.querySelector(".as_test").disabled = as_test;
  return text;
}

function assumed(data) {
  const same = "This assumes that the model finds the same share of the real ones, and alarms at the same share of all others, as in this test.";
  return data.mix_matters ? `This mix counts in the goal above: with another mix, another cut-off may be the one. ${same}` : same;
}

function signs(data) {
  const present = data.present;
  const labels = present ? " ◇ the labels in the file; they need not follow one cut-off, so they can lie off the line." : "";
  return `● this cut-off.${labels} Grey: 95% interval of each point. Dotted: labels given at random.`;
}

// The slider has a stop for round shares; a number in between stands at the nearest.
function nearest(mixes, share) {
  const far = mixes.map((one) => Math.abs(Math.log(one / (1 - one)) - Math.log(share / (1 - share))));
  return far.indexOf(Math.min(...far));
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".slider");
  const cut = root.querySelector("#cut"), mix = root.querySelector("#mix");
  const number = root.querySelector("#per100"), back = root.querySelector(".as_test");
  for (const [name, color] of Object.entries(data.colors)) root.style.setProperty(`--${name}`, color);
  const last = data.thresholds.length - 1;
  root.querySelector(".name").textContent = `Cut-off of ${data.name}`;
  root.querySelector(".assumed").textContent = assumed(data);
  root.querySelector(".signs").textContent = signs(data);
  root.querySelector(".begins").textContent = data.begins;
  root.querySelector(".of").textContent = `In this test of ${whole.format(data.positives + data.others)} items:`;
  for (const [tile, rate] of [["recall", data.present?.[0]], ["precision", data.present?.[1]]])
    root.querySelector(`.${tile} em`).textContent = rate === undefined ? "" : `Labels in the file: ${per100(rate)} of 100`;
  cut.max = last;
  mix.max = data.mixes.length - 1;
  // A page that runs again leaves a slider where it stands, unless another place was chosen.
  if (root.dataset.begun !== data.begun) {
    cut.value = last - data.place;
    root.dataset.mix = data.mix;
    root.dataset.begun = data.begun;
    root.querySelector(".told").textContent = "";
  }
  draw(root, data);
  const update = () => {
    const share = Number(root.dataset.mix), place = last - Number(cut.value);
    mix.value = nearest(data.mixes, share);
    if (number !== number.getRootNode().activeElement) number.value = +(share * 100).toPrecision(3);
    cut.setAttribute("aria-valuetext", show(root, data, place));
    mix.setAttribute("aria-valuetext", world(root, data, place, share));
  };
  let resting;
  const tell = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      root.querySelector(".told").textContent = cut.getAttribute("aria-valuetext");
      setStateValue("at", { place: last - Number(cut.value), mix: Number(root.dataset.mix), whose: data.whose, begun: data.begun });
    }, AT_REST);
  };
  const common = (share) => {
    root.dataset.mix = share;
    update();
  };
  cut.oninput = update;
  mix.oninput = () => common(data.mixes[Number(mix.value)]);
  number.oninput = () => {
    if (number.value && number.checkValidity()) common(Number(number.value) / 100);
  };
  number.onblur = update;
  back.onclick = () => {
    common(data.test_mix);
    tell();
  };
  for (const one of [cut, mix, number]) one.onchange = tell;
  update();
  root.classList.add("ready");
  return () => clearTimeout(resting);
}
