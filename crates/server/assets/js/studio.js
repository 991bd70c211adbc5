// Makes the matching studio quicker: a change replaces the page's content where the eye is, and names are found while
// they are typed. Without it every button sends its form and comes back to the difference.

let busy = false;

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
  const kind = response.headers.get("content-type") ?? "";
  const isOurs = response.url.startsWith(location.origin) && kind.startsWith("text/html");
  const next = isOurs ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  if (!next?.querySelector("[data-studio]")) {
    // Another page, such as the sign-in: let the browser go there.
    location.assign(response.redirected ? response.url : location.href);
    return;
  }
  document.title = next.title;
  document.getElementById("main").replaceChildren(...next.getElementById("main").childNodes);
  history.replaceState(null, "", response.redirected ? response.url : location.href);
  const problem = document.getElementById("error-summary");
  (problem ?? document.getElementById("difference")).focus({ preventScroll: !problem });
  pointUp();
}

// The eye stays where the button was; what changed is told there too, and leads to the whole of it.
function pointUp() {
  const told = document.querySelector("#difference .notice");
  if (!told || told.getBoundingClientRect().bottom > 0) return;
  const pointer = document.createElement("a");
  pointer.className = "studio-pointer";
  pointer.href = "#difference";
  const lines = [...told.querySelectorAll(".notice-heading, li, .notice-heading + p")].slice(0, 3);
  pointer.textContent = `↑ ${lines.map((line) => line.textContent.trim()).join(" · ")}`;
  pointer.addEventListener("click", () => pointer.remove());
  document.getElementById("main").append(pointer);
}

document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    if (!document.querySelector("[data-studio]") || form.method !== "post" || !form.closest("main")) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const main = document.getElementById("main");
    main.setAttribute("aria-busy", "true");
    try {
      await send(form, event.submitter);
    } catch {
      // The network failed: the plain way shows the browser's own message.
      location.reload();
    } finally {
      busy = false;
      main.removeAttribute("aria-busy");
    }
  },
  // Before the handler that keeps forms from being sent twice.
  { capture: true },
);

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-filter]")) return;
  const list = document.querySelector("[data-filtered]");
  if (!list) return;
  const wanted = event.target.value.trim().toLocaleLowerCase();
  let found = 0;
  for (const card of document.querySelectorAll(".studio-pairs [data-words]")) {
    card.hidden = !card.dataset.words.includes(wanted);
    if (!card.hidden) found += 1;
  }
  document.querySelector("[data-none-found]").hidden = found > 0;
});
