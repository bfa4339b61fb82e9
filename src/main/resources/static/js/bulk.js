/** One box that ticks all of a list. */
export function selectAll() {
  document.querySelectorAll("[data-select-all]").forEach((all) =>
    all.addEventListener("change", () => {
      const form = all.closest("form");
      form.querySelectorAll("input[name=id]").forEach((box) => { box.checked = all.checked; });
    }));
}
