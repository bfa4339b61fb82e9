/** Fills places with parts of pages that are fetched once the page stands, and again after a form nearby was kept. */
export function fetchParts() {
  document.querySelectorAll("[data-fetch]").forEach((place) => {
    const fill = () => fetch(place.dataset.fetch, { headers: { Accept: "text/html" } })
      .then((answer) => answer.ok && !answer.redirected ? answer.text() : null)
      .then((part) => { if (part !== null) place.innerHTML = part; })
      .catch(() => {});
    fill();
    if (place.dataset.fetchAgain) document.addEventListener(`tongxin:${place.dataset.fetchAgain}`, fill);
  });
}
