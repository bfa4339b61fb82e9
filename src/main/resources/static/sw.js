/* Keeps the pages of forms that were opened, and what they look like, for when the network is gone. */
const KEEP = "tongxin-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  const isForm = /\/(edit|new|reply)$/.test(path);
  const isStatic = /^\/(css|js|img)\//.test(path);
  if (request.method !== "GET" || (!isForm && !isStatic)) return;
  event.respondWith(fetch(request)
    .then((answer) => {
      if (answer.ok && !answer.redirected) {
        const copy = answer.clone();
        caches.open(KEEP).then((kept) => kept.put(request, copy));
      }
      return answer;
    })
    .catch(() => caches.match(request).then((kept) => kept || Response.error())));
});
