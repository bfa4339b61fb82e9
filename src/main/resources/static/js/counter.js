/** Shows how many characters a text has and may have. */
export function countCharacters(root = document) {
  root.querySelectorAll("textarea[data-count], input[data-count]").forEach((field) => {
    if (field.dataset.counted) return;
    field.dataset.counted = "yes";
    const limit = Number(field.dataset.count);
    const counter = document.createElement("p");
    counter.className = "counter";
    counter.setAttribute("aria-hidden", "true");
    field.after(counter);
    const show = () => {
      const length = [...field.value].length;
      counter.textContent = `${length} / ${limit}`;
      counter.classList.toggle("over", length > limit);
    };
    field.addEventListener("input", show);
    show();
  });
}
