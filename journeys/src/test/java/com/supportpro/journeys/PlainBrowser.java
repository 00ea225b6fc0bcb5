package com.supportpro.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that only sends forms: enough to link a desk where nothing has to be looked at. */
final class PlainBrowser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A page and where it is. */
    record Seen(URI address, String text) {}

    /** From the desk's Login through the client area and back, as the licence's owner. */
    static void link(String desk) throws IOException, InterruptedException {
        PlainBrowser browser = new PlainBrowser();
        browser.submit(
                browser.open(desk + "/operator/login"),
                "/operator/login",
                Map.of("username", Operator.ADMIN, "password", Operator.PASSWORD));
        Seen signIn = browser.submit(browser.open(desk + "/operator/addons"), "/operator/billing-link/login", Map.of());
        Seen consent =
                browser.submit(signIn, "/sign-in", Map.of("email", Operator.OWNER, "password", Operator.PASSWORD));
        browser.submit(consent, "/oauth2/authorize", Map.of());
    }

    Seen open(String address) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /** Fills in the page's form of this action and sends it, hidden fields included; the page where that leads. */
    Seen submit(Seen page, String action, Map<String, String> typed) throws IOException, InterruptedException {
        List<Map.Entry<String, String>> fields = hidden(page, action);
        fields.addAll(typed.entrySet());
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(page.address().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Seen sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return new Seen(answer.uri(), answer.body());
    }

    /** Several may have one name. */
    private static List<Map.Entry<String, String>> hidden(Seen page, String action) {
        Matcher form = FORM.matcher(page.text());
        while (form.find()) {
            if (form.group(1).equals(action)) {
                List<Map.Entry<String, String>> fields = new ArrayList<>();
                HIDDEN.matcher(form.group(2))
                        .results()
                        .forEach(input ->
                                fields.add(Map.entry(attribute(NAME, input.group()), attribute(VALUE, input.group()))));
                return fields;
            }
        }
        throw new IllegalStateException("There is no form " + action + " on " + page.address());
    }

    private static String attribute(Pattern pattern, String input) {
        Matcher found = pattern.matcher(input);
        return found.find() ? found.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
