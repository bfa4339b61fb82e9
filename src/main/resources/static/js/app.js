import { keepForms } from "/js/autosave.js";
import { countCharacters } from "/js/counter.js";
import { growAsks } from "/js/asks.js";
import { selectAll } from "/js/bulk.js";
import { cleanPaste } from "/js/paste.js";
import { fetchParts } from "/js/fetch.js";

function begin() {
  countCharacters();
  growAsks();
  selectAll();
  cleanPaste();
  keepForms();
  fetchParts();
  document.querySelectorAll("[data-refresh]").forEach((place) => setTimeout(() => location.reload(), Number(place.dataset.refresh)));
  document.querySelectorAll("[data-autosubmit]").forEach((form) =>
    form.addEventListener("change", (event) => event.target.matches("select") && form.requestSubmit()));
}

document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", begin) : begin();

if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
}
