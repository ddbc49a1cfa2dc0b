// A button that copies the text it was given; it says so when the text is in the clipboard.
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button");
  const told = parentElement.querySelector("[role=status]");
  button.textContent = data.label;
  button.title = data.label;
  button.hidden = false;
  told.textContent = "";
  const copied = (well) => {
    told.textContent = well ? "Copied" : "Not copied: the browser does not allow it";
    setTimeout(() => (told.textContent = ""), 4000);
  };
  // Browsers give pages without https no clipboard; an old command still works there.
  const copyByCommand = () => {
    const field = document.createElement("textarea");
    field.value = data.text;
    field.style.position = "fixed";
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    const well = document.execCommand("copy");
    field.remove();
    button.focus();
    return well;
  };
  button.onclick = () => {
    if (navigator.clipboard && window.isSecureContext)
      navigator.clipboard.writeText(data.text).then(() => copied(true), () => copied(copyByCommand()));
    else copied(copyByCommand());
  };
  return () => (button.onclick = null);
}
