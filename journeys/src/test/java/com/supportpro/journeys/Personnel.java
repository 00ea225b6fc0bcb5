package com.supportpro.journeys;

import com.microsoft.playwright.Locator;

/** The administrator of a desk who gives others their rights. */
final class Personnel {

    private final Operator administrator;

    Personnel(Operator administrator) {
        this.administrator = administrator;
    }

    /** A new role of these permissions, and one operator who has it. */
    void add(String name, String email, String role, String... permissions) {
        administrator.open("/operator/operators");
        Locator roles = form("/operator/roles");
        roles.locator("input[name=name]").fill(role);
        for (String permission : permissions) {
            roles.locator("input[value='" + permission + "']").check();
        }
        roles.locator("button[type=submit]").click();
        administrator.isTold();
        Locator operators = form("/operator/operators");
        operators.locator("input[name=name]").fill(name);
        operators.locator("input[name=email]").fill(email);
        operators.locator("input[name=password]").fill(Operator.PASSWORD);
        operators.locator("select[name=role]").selectOption(role);
        operators.locator("button[type=submit]").click();
        administrator.at.sees(email);
    }

    /** A new token of these permissions; it is shown this once. */
    String token(String name, String... permissions) {
        administrator.open("/operator/tokens");
        Locator tokens = form("/operator/tokens");
        tokens.locator("input[name=name]").fill(name);
        for (String permission : permissions) {
            tokens.locator("input[value='" + permission + "']").check();
        }
        tokens.locator("button[type=submit]").click();
        return administrator.at.page.locator(".sp-note code").innerText();
    }

    private Locator form(String action) {
        return administrator.at.page.locator("form[action='" + action + "']");
    }
}
