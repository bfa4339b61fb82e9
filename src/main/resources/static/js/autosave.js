/**
 * Keeps what is being written: in the browser at every keystroke, on the server shortly after the last one. What the server has not
 * taken stays in the browser, through lost networks, closed pages and crashed telephones, until it has.
 */
const WAIT = 1200;

export function keepForms() {
  document.querySelectorAll("[data-forget]").forEach((done) => localStorage.removeItem(`tongxin:${done.dataset.forget}`));
  document.querySelectorAll("form[data-autosave]").forEach((form) => new Keeper(form));
}

class Keeper {
  constructor(form) {
    this.form = form;
    this.key = `tongxin:${form.dataset.autosave}`;
    this.sign = form.querySelector("[data-saved]");
    this.words = this.sign.dataset;
    this.offerCopy();
    form.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => this.leave(event));
    window.addEventListener("online", () => this.save());
    window.addEventListener("pagehide", () => this.leaving || this.remember());
  }

  values() {
    return new URLSearchParams([...new FormData(this.form)].filter(([name]) => name !== "_csrf"));
  }

  remember() {
    localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), values: this.values().toString() }));
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  changed() {
    this.remember();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), WAIT);
  }

  /** A form goes only when no save is under way: the two would contend for the same version. */
  leave(event) {
    clearTimeout(this.timer);
    this.leaving = true;
    if (!this.saving) return;
    event.preventDefault();
    this.saving.then(() => this.form.requestSubmit(event.submitter));
  }

  save() {
    if (!localStorage.getItem(this.key) || this.saving || this.leaving) return;
    this.saving = this.send().finally(() => { this.saving = null; });
  }

  async send() {
    const sent = this.values().toString();
    try {
      const answer = await fetch(this.form.dataset.autosave, {
        method: "POST",
        headers: { "X-CSRF-TOKEN": this.form._csrf.value, Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
        body: sent,
      });
      await this.saved(answer, sent);
    } catch {
      this.say(this.words.offline, true);
    }
  }

  async saved(answer, sent) {
    if (answer.ok && !answer.redirected) {
      const { version } = await answer.json();
      this.form.elements.version.value = version;
      document.dispatchEvent(new Event("tongxin:saved"));
      if (sent.replace(/version=\d+/, "") === this.values().toString().replace(/version=\d+/, "")) this.forget();
      const now = new Date();
      const two = (n) => String(n).padStart(2, "0");
      this.say(this.words.kept.replace("{0}", `${two(now.getHours())}:${two(now.getMinutes())}`), false);
    } else if (answer.status === 409) {
      this.say(this.words.conflict, true);
    } else {
      this.say(this.words.failed, true);
    }
  }

  say(sentence, bad) {
    this.sign.textContent = sentence;
    this.sign.classList.toggle("offline", bad);
  }

  /** A copy that is here was never taken by the server: put it back and try again. */
  offerCopy() {
    const copy = JSON.parse(localStorage.getItem(this.key) || "null");
    if (!copy) return;
    const values = new URLSearchParams(copy.values);
    const wanted = values.getAll("asks").length;
    const more = document.querySelector("[data-more-asks]");
    while (more && this.form.querySelectorAll("[name=asks]").length < wanted) more.click();
    const seen = {};
    for (const field of this.form.elements) {
      if (!field.name || field.name === "version" || field.name === "_csrf") continue;
      const kept = values.getAll(field.name);
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept.includes(field.value);
      else if (field.multiple) [...field.options].forEach((option) => { option.selected = kept.includes(option.value); });
      else if (field.type !== "hidden") field.value = kept[seen[field.name] = (seen[field.name] ?? -1) + 1] ?? field.value;
    }
    this.say(this.words.restored, true);
    this.timer = setTimeout(() => this.save(), WAIT);
  }
}
