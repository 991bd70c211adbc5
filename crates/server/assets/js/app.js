// Makes pages better where scripts run; every page works without.

// A refused form begins with what has to be mended.
document.getElementById("error-summary")?.focus();

// Menus close with Escape and when the focus or a click goes elsewhere.
const closeMenus = (isLeft) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (isLeft(menu)) menu.removeAttribute("open");
  }
};
document.addEventListener("click", (event) => closeMenus((menu) => !menu.contains(event.target)));
document.addEventListener("focusin", (event) => closeMenus((menu) => !menu.contains(event.target)));
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
  if (menu) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // Who comes back to the page by the browser's history may send it again.
  window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});
