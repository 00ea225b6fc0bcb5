package com.supportpro.desk.operators.web;

import com.supportpro.desk.panel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @GetMapping("/operator/login")
    @PreAuthorize("permitAll()")
    String signIn(
            Page page,
            Model model,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended) {
        model.addAttribute("message", wrong != null ? "signIn.wrong" : wait != null ? "signIn.wait" : "");
        model.addAttribute("note", out != null ? "signIn.out" : ended != null ? "signIn.ended" : "");
        return "operators/sign-in";
    }
}
