/** Pastes from Word and WPS as plain text: paragraphs stay, layout and empty lines go. */
export function cleanPaste() {
  document.querySelectorAll("form[data-autosave] textarea").forEach((field) =>
    field.addEventListener("paste", (event) => {
      const html = event.clipboardData.getData("text/html");
      if (!html) return;
      event.preventDefault();
      const page = new DOMParser().parseFromString(html, "text/html");
      page.querySelectorAll("style, script, head, o\\:p, del").forEach((node) => node.remove());
      page.querySelectorAll("p, div, br, li, tr, h1, h2, h3, h4").forEach((node) => node.append("\n"));
      const text = page.body.textContent.replace(/[\u00a0\u3000]+/g, " ").replace(/[ \t]*\n[ \t\n]*/g, "\n").trim();
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }));
}
