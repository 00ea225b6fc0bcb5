// Loaded before the page is painted: the chosen theme, or the system's.
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem("sp-theme"); } catch (denied) { chosen = null; }
  var dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");
})();
