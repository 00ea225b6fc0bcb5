package com.supportpro.desk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.SeededRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MarkdownTest {

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void headingsListsAndLinksAreShown() {
        String html = Markdown.html("# Title\n\n- one\n- **two**\n\n[site](https://example.com)");

        assertThat(html).contains("<h2>Title</h2>", "<li>one</li>", "<strong>two</strong>", "https://example.com");
        assertThat(html).contains("nofollow").contains("noopener");
    }

    @Test
    void theTitleIsLeftOutWhereThePageShowsIt() {
        assertThat(Markdown.htmlWithoutTitle("# Notifier\n\n## Set it up\n\ntext"))
                .doesNotContain("Notifier")
                .contains("<h2>Set it up</h2>", "text");
        assertThat(Markdown.htmlWithoutTitle("text\n\n# Notifier")).contains("Notifier");
    }

    @Test
    void tablesAreTablesAndTheKeyboardReachesCode() {
        String html = Markdown.html("| a | b |\n|---|---|\n| 1 | `2` |\n\n```sh\nlong\n```");

        assertThat(html).contains("<th>a</th>", "<td>1</td>", "<pre tabindex=\"0\">");
    }

    @Test
    void nothingInAListingCanAct() {
        for (String hostile : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](https://tracker.example/p.gif)",
                "<iframe src=//evil.example></iframe>",
                "<a href=\"https://x\" onclick=\"a()\">x</a>",
                "<style>*{display:none}</style>",
                "<form action=/operator/logout method=post><button>x</button></form>")) {
            assertThat(Markdown.html(hostile))
                    .doesNotContainPattern("(?i)<(script|img|iframe|style|form|button|svg|object)")
                    .doesNotContainPattern("(?i)<[^>]*(onerror|onclick|javascript:|data:)");
        }
    }

    @Test
    void whateverIsWrittenBecomesHtmlWithoutAnError() {
        for (int i = 0; i < 200; i++) {
            assertThat(Markdown.html(random.text(500))).doesNotContainIgnoringCase("<script");
        }
    }
}
