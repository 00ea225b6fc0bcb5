package com.supportpro.demo;

import com.supportpro.author.Publish;
import com.supportpro.demo.Browser.Door;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The store's staff, customers, licence, publishers and add-ons. */
record StoreDemo(Api store, Notes notes, Progress progress) {

    static final String LICENCE_KEY = "licence-key";

    private static final String OWNER = "owner@northwind.example";
    private static final Map<String, String> PUBLISHERS =
            Map.of("supportpro", "SupportPro", "supportpro-community", "SupportPro Community");

    void enterPeople() throws InterruptedException {
        setUp();
        account(OWNER, "Nora Owens", "Northwind Traders");
        account("someone@contoso.example", "Sam Okafor", "Contoso");
        licence();
    }

    void enterCards() throws InterruptedException {
        new DemoCards(new Browser(store.address(), Door.STORE, OWNER, "demo"), notes, progress).enter();
    }

    void publish(Path addons) throws InterruptedException {
        for (Path archive : packages(addons)) {
            publishOne(archive);
        }
    }

    private void setUp() throws InterruptedException {
        Map<String, String> staff =
                Map.of("name", "Stella Staff", "email", "staff@supportpro.example", "password", "demo");
        if (store.post("/api/v1/setup", staff).done()) {
            notes.forget();
            progress.say("The store is set up.");
        }
    }

    private void account(String email, String name, String company) throws InterruptedException {
        Map<String, String> account = Map.of(
                "email", email, "name", name, "password", "demo", "accountName", company, "timeZone", "Europe/Berlin");
        if (store.post("/api/v1/staff/accounts", account).done()) {
            progress.say("Account: " + company + ", " + email);
        }
    }

    private void licence() throws InterruptedException {
        if (notes.find(LICENCE_KEY).isEmpty()) {
            Map<String, String> wanted = Map.of("accountEmail", OWNER, "label", "Northwind help desk");
            notes.keep(
                    LICENCE_KEY,
                    store.post("/api/v1/staff/licences", wanted).required().text("key"));
            progress.say("Licence of " + OWNER);
        }
    }

    private String token(String publisher) throws InterruptedException {
        String note = "publisher-" + publisher;
        if (notes.find(note).isEmpty()) {
            String name = PUBLISHERS.getOrDefault(publisher, publisher);
            store.post("/api/v1/staff/publishers", Map.of("id", publisher, "name", name));
            String path = "/api/v1/staff/publishers/" + publisher + "/tokens";
            notes.keep(
                    note, store.post(path, Map.of("label", "Demo")).required().text("token"));
            progress.say("Publisher: " + name);
        }
        return notes.find(note).orElseThrow();
    }

    private void publishOne(Path archive) throws InterruptedException {
        try {
            Manifest manifest = manifest(archive);
            String token = token(manifest.publisher());
            Publish publish = new Publish(store.address(), token);
            Publish.Answer uploaded = publish.upload(archive);
            if (uploaded.status() == 409) {
                progress.say(archive.getFileName() + " stays as published before: " + uploaded.detail());
                return;
            }
            if (uploaded.accepted()) {
                price(manifest.id(), token);
            }
            released(archive, uploaded.accepted() ? publish.release(archive) : uploaded);
        } catch (IOException e) {
            throw new DemoRefusedException(archive.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Before the release is public: nobody must see it for free. */
    private void price(AddonId addon, String token) throws InterruptedException {
        Optional<Price> price = SamplePrices.of(addon);
        if (price.isPresent()) {
            String path = "/v1/publishers/" + addon.publisher() + "/listings/" + addon.slug() + "/price";
            new Api(store.address(), token).put(path, price.get());
        }
    }

    private void released(Path archive, Publish.Answer answer) {
        if (answer.accepted()) {
            progress.say("Published: " + archive.getFileName());
        } else if (answer.status() != 409) {
            throw new DemoRefusedException(archive.toString(), answer.status() + " " + answer.detail());
        }
    }

    private static Manifest manifest(Path archive) throws IOException {
        return PackageReader.inspect(archive)
                .accepted()
                .orElseThrow(() -> new IOException("The package breaks a rule"))
                .manifest();
    }

    private static List<Path> packages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DemoRefusedException(folder.toString(), "cannot be read (" + e.getMessage() + ")");
        }
    }
}
