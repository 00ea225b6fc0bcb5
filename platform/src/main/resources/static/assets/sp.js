// Everything here betters pages that work without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");

  function setTheme(theme) {
    root.setAttribute("data-bs-theme", theme);
    try { localStorage.setItem("sp-theme", theme); } catch (denied) { /* private mode: the choice lasts for this page */ }
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function (event) {
    var chosen = null;
    try { chosen = localStorage.getItem("sp-theme"); } catch (denied) { chosen = null; }
    if (!chosen) { root.setAttribute("data-bs-theme", event.matches ? "dark" : "light"); }
  });

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-theme-toggle],[data-nav-toggle],[data-dismiss],[data-copy],[data-reveal]");
    if (!target) { return; }
    if (target.hasAttribute("data-theme-toggle")) {
      setTheme(root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark");
    } else if (target.hasAttribute("data-nav-toggle")) {
      var open = document.body.classList.toggle("nav-open");
      target.setAttribute("aria-expanded", String(open));
    } else if (target.hasAttribute("data-dismiss")) {
      target.closest(".sp-toast").remove();
    } else if (target.hasAttribute("data-copy")) {
      navigator.clipboard.writeText(target.getAttribute("data-copy"));
      target.classList.add("copied");
    } else if (target.hasAttribute("data-reveal")) {
      var field = document.getElementById(target.getAttribute("data-reveal"));
      field.hidden = !field.hidden;
    }
  });

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      var search = document.querySelector("[data-search]");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
    if (event.key === "Escape" && document.body.classList.contains("nav-open")) {
      document.body.classList.remove("nav-open");
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-submit-on-change]")) { event.target.form.requestSubmit(); }
  });

  // A second click on a form that is on its way does nothing.
  document.addEventListener("submit", function (event) {
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    if (event.target.method === "post" && !event.target.hasAttribute("hx-post")) { event.target.dataset.sent = "1"; }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  // Success goes away by itself; errors stay until read.
  setTimeout(function () {
    document.querySelectorAll(".sp-toast[data-fleeting]").forEach(function (toast) { toast.classList.add("gone"); });
  }, 8000);

  // Times in the reader's words are written by the server; the exact one is shown on hover by its title.
  if (window.htmx) {
    htmx.config.includeIndicatorStyles = false;
    htmx.config.allowEval = false;
    htmx.config.selfRequestsOnly = true;
  }
})();
