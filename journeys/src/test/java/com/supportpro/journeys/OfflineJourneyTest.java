package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A desk that can never reach its store goes from nothing to four add-ons, one of them bought, by two files that somebody
 * carries. Store and desk never run at the same time.
 */
class OfflineJourneyTest {

    private static final String HERE = "/operator/addons/without-network";
    private static final List<String> FREE = List.of(Stage.WEBHOOK, Stage.VIETNAMESE, Stage.NOTIFIER);

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void fromNothingToFourAddonsByTwoFiles() throws Exception {
        Town town = JOURNEY.town();
        buysOnTheDeskThatHasANetwork(town);
        String licence = new Books(town.home().resolve("store")).one("select key from licence");
        town.desk.close();
        town.store.close();

        Path bag = Files.createTempDirectory("supportpro-journeys-bag-");
        try (Application desk = town.anotherDesk(bag.resolve("home"));
                Visitor visitor = JOURNEY.chromium().visitor("offline")) {
            Operator operator = new Operator(town, visitor);
            desk.start();
            isSetUp(town, licence);
            operator.signIn(Operator.ADMIN);
            Path request = asks(operator, visitor, bag);
            desk.close();

            town.store.start();
            Path bundle = getsTheBundle(town, visitor, request, bag);
            town.store.close();

            desk.start();
            isCutShort(town, desk, bundle);
            operator.signIn(Operator.ADMIN);
            imports(operator, visitor, bundle);
            for (String addon : FREE) {
                operator.install(addon);
            }
            operator.install(Stage.TIME);
            visitor.scene("installed");
            assertThat(operator.api("/addons?status=active")).contains("\"total\":4");
            visitor.hasNothingToComplainOf();
        } finally {
            Folders.delete(bag);
        }
    }

    private static void buysOnTheDeskThatHasANetwork(Town town) throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("offline-owner")) {
            Operator operator = new Operator(town, visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
        Till till = new Till(town);
        till.isIn(Operator.OWNER, "US");
        till.paysWith(Operator.OWNER, "APPROVES");
        new Deeds(town.desk.url(), Stage.TIME).does("purchase", "{\"cycle\":\"monthly\"}");
    }

    private static void isSetUp(Town town, String licence) throws IOException, InterruptedException {
        var answer = Api.post(town.desk.url() + "/api/v1/setup", """
                {"name":"Ada Minh","email":"%s","password":"%s","deskName":"Bunker desk","storeUrl":"%s",
                 "licenceKey":"%s"}""".formatted(
                        Operator.ADMIN, Operator.PASSWORD, town.store.url(), licence));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static Path asks(Operator operator, Visitor visitor, Path bag) {
        operator.open("/operator/addons");
        visitor.scene("nothing");
        operator.open(HERE);
        visitor.page.locator("#field-addons").fill(String.join("\n", FREE));
        visitor.findsItFinished("request");
        return saved(visitor.page.waitForDownload(() -> visitor.press("Save the request")), bag);
    }

    private static Path getsTheBundle(Town town, Visitor visitor, Path request, Path bag) {
        new Clerk(town, visitor).signIn(Operator.OWNER);
        visitor.open(town.store.url() + "/desks");
        visitor.follow("A desk without a network");
        visitor.page.locator("#field-request").setInputFiles(request);
        visitor.findsItFinished("store");
        Path bundle = saved(visitor.page.waitForDownload(() -> visitor.press("Get the bundle")), bag);
        visitor.open(town.store.url() + "/desks");
        visitor.sees("Bunker desk");
        visitor.scene("store-knows-it");
        return bundle;
    }

    /** The desk dies in the middle of an import: nothing of it is there afterwards. */
    private static void isCutShort(Town town, Application desk, Path bundle) throws Exception {
        URI address = URI.create(town.desk.url());
        byte[] content = Files.readAllBytes(bundle);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/bundles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Town.TOKEN
                            + "\r\nContent-Type: application/zip\r\nContent-Length: " + content.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Arrays.copyOf(content, content.length * 9 / 10));
            out.flush();
            Wait.atMost(Till.PATIENCE, () -> packagesOnDisk(town) > 0);
            desk.kill();
        }
        desk.start();
        assertThat(Api.get(town.desk.url() + "/api/v1/bundles")).contains("\"items\":[]");
        assertThat(Api.get(town.desk.url() + "/api/v1/packages")).contains("\"items\":[]");
        assertThat(Api.get(town.desk.url() + "/api/v1/addons")).contains("\"total\":0");
    }

    private static long packagesOnDisk(Town town) throws IOException {
        try (var files = Files.list(town.otherHome().resolve("desk").resolve("packages"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private static void imports(Operator operator, Visitor visitor, Path bundle) {
        operator.open(HERE);
        visitor.page.locator("#field-bundle").setInputFiles(bundle);
        visitor.press("Import the bundle");
        operator.isTold();
        visitor.sees("It brought 4 packages.");
        visitor.findsItFinished("imported");
        operator.open("/operator/addons");
        visitor.scene("catalogue");
    }

    private static Path saved(Download download, Path bag) {
        Path file = bag.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}
