// Everything here betters pages that work without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");

  // light, dark, or system. In private mode a choice lasts for this page.
  var system = matchMedia("(prefers-color-scheme: dark)");
  var theme = "system";
  try { theme = localStorage.getItem("sp-theme") || "system"; } catch (denied) { theme = "system"; }

  function showTheme() {
    root.setAttribute("data-bs-theme", theme === "system" ? (system.matches ? "dark" : "light") : theme);
    document.querySelectorAll("[data-theme]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme") === theme));
    });
  }

  function setTheme(chosen) {
    theme = chosen;
    try {
      if (chosen === "system") { localStorage.removeItem("sp-theme"); } else { localStorage.setItem("sp-theme", chosen); }
    } catch (denied) { /* see above */ }
    showTheme();
  }

  system.addEventListener("change", showTheme);
  showTheme();

  function setMenu(open) {
    document.body.classList.toggle("nav-open", open);
    document.querySelectorAll("[data-nav-toggle]").forEach(function (button) {
      button.setAttribute("aria-expanded", String(open));
    });
  }

  // Browsers keep the clipboard from pages that came over plain HTTP; those copy as of old.
  function copied(text) {
    if (navigator.clipboard) { return navigator.clipboard.writeText(text).catch(function () { return copiedAsOfOld(text); }); }
    return copiedAsOfOld(text);
  }

  function copiedAsOfOld(text) {
    var area = document.createElement("textarea");
    var before = document.activeElement;
    area.value = text;
    area.className = "visually-hidden";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    if (before) { before.focus(); }
    return done ? Promise.resolve() : Promise.reject(new Error("The clipboard is closed"));
  }

  function copy(button) {
    copied(button.getAttribute("data-copy")).then(function () {
      button.classList.add("copied");
      setTimeout(function () { button.classList.remove("copied"); }, 4000);
    }, function () { tell("uncopied"); });
  }

  // Errors of requests that a script made. The words stand in the page, in its language; each is said once.
  function tell(what) {
    var toasts = document.getElementById("toasts");
    if (!toasts || !toasts.hasAttribute("data-" + what) || toasts.querySelector("[data-told=" + what + "]")) { return; }
    var toast = document.createElement("div");
    var words = document.createElement("span");
    var mark = document.createElement("span");
    var button = document.createElement("button");
    toast.className = "sp-toast error";
    toast.setAttribute("role", "alert");
    toast.setAttribute("data-told", what);
    mark.className = "mark";
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = "!";
    words.append(mark, " " + toasts.getAttribute("data-" + what));
    button.type = "button";
    button.setAttribute("data-dismiss", "");
    button.setAttribute("aria-label", toasts.getAttribute("data-dismiss-label"));
    button.textContent = "×";
    toast.append(words, button);
    toasts.appendChild(toast);
  }

  ["htmx:sendError", "htmx:timeout"].forEach(function (silence) {
    document.addEventListener(silence, function () { tell("unreachable"); });
  });
  document.addEventListener("htmx:responseError", function (event) {
    var status = event.detail && event.detail.xhr ? event.detail.xhr.status : 0;
    tell(status >= 502 && status <= 504 ? "unreachable" : "failed");
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    if (!event.detail || !event.detail.successful) { return; }
    document.querySelectorAll("[data-told=unreachable]").forEach(function (toast) { toast.remove(); });
  });

  // A picture that cannot be had leaves the letters that stand for it.
  function letters(image) {
    var face = document.createElement("span");
    face.className = image.className + " " + image.getAttribute("data-colour");
    face.setAttribute("aria-hidden", "true");
    face.textContent = image.getAttribute("data-letters");
    image.replaceWith(face);
  }

  document.addEventListener("error", function (event) {
    if (event.target.matches && event.target.matches("img[data-letters]")) { letters(event.target); }
  }, true);
  // Those that failed before this was here fail again.
  document.querySelectorAll("img[data-letters]").forEach(function (image) {
    if (image.complete && image.naturalWidth === 0) { image.src = image.getAttribute("src"); }
  });

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-theme],[data-nav-toggle],[data-dismiss],[data-copy],[data-reveal]");
    if (!target) { return; }
    if (target.hasAttribute("data-theme")) {
      setTheme(target.getAttribute("data-theme"));
    } else if (target.hasAttribute("data-nav-toggle")) {
      setMenu(!document.body.classList.contains("nav-open"));
    } else if (target.hasAttribute("data-dismiss")) {
      target.closest(".sp-toast").remove();
    } else if (target.hasAttribute("data-copy")) {
      copy(target);
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
      setMenu(false);
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
