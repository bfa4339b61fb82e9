/** Adds an empty ask when somebody wants one more. */
export function growAsks() {
  const list = document.querySelector("[data-asks]");
  const more = document.querySelector("[data-more-asks]");
  if (!list || !more) return;
  more.hidden = false;
  more.addEventListener("click", () => {
    const rows = list.querySelectorAll(".ask");
    const row = rows[rows.length - 1].cloneNode(true);
    const number = rows.length + 1;
    row.querySelector(".ask-number").textContent = number;
    const field = row.querySelector("textarea");
    field.value = "";
    field.id = `f-ask-${number}`;
    field.setAttribute("aria-label", `${list.dataset.asks} ${number}`);
    list.append(row);
    field.focus();
  });
}
