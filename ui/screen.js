// Tells whether the window is narrow, where the charts are drawn as if it were not so.
export default function ({ data, setStateValue }) {
  const narrow = matchMedia(`(max-width: ${data.up_to}px)`);
  const tell = () => {
    // Paper is narrow; what goes to print is what is on the screen.
    if (!matchMedia("print").matches && narrow.matches !== data.narrow) setStateValue("narrow", narrow.matches);
  };
  tell();
  narrow.addEventListener("change", tell);
  return () => narrow.removeEventListener("change", tell);
}
