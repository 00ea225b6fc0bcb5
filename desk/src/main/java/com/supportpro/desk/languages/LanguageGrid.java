package com.supportpro.desk.languages;

import com.supportpro.desk.installations.GridRow;
import com.supportpro.desk.installations.GridRows;
import com.supportpro.desk.installations.InstallationView;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.manifest.Manifest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The languages as the grid and the API show them. */
@Component
class LanguageGrid {

    private final GridRows rows;
    private final LanguagePacks packs;
    private final DefaultLanguage byDefault;

    LanguageGrid(GridRows rows, LanguagePacks packs, DefaultLanguage byDefault) {
        this.rows = rows;
        this.packs = packs;
        this.byDefault = byDefault;
    }

    /** Those of packs, each with how complete it is. */
    List<GridRow> rows(Page page) {
        return rows.of(Kind.LANGUAGE, page).stream()
                .map(row -> described(row, page))
                .toList();
    }

    /** The languages that may be the default. */
    List<LanguagePack> spoken() {
        return packs.all();
    }

    /** English and those of packs. */
    List<LanguageView> views(Page page) {
        Stream<LanguageView> others = rows.of(Kind.LANGUAGE, page).stream().map(row -> view(row, page));
        return Stream.concat(Stream.of(english()), others).toList();
    }

    private GridRow described(GridRow row, Page page) {
        Manifest.Language language = language(row);
        GridRow named = row.with(new GridRow.Fact(
                page.text("languages.language"), language.name() + " (" + language.tag() + ")", false));
        return completeness(row)
                .map(percent -> named.with(new GridRow.Fact(
                        page.text("languages.completeness"),
                        page.text("languages.translated", "percent", percent),
                        false)))
                .orElse(named);
    }

    private LanguageView english() {
        String tag = LanguagePacks.ENGLISH;
        return new LanguageView(tag, "English", false, true, byDefault.tag().equals(tag), 100, null);
    }

    private LanguageView view(GridRow row, Page page) {
        Manifest.Language language = language(row);
        return new LanguageView(
                language.tag(),
                language.name(),
                language.rightToLeft(),
                false,
                byDefault.tag().equals(language.tag()),
                completeness(row).orElse(null),
                InstallationView.of(row, page));
    }

    /** Known of the packs that are at work. */
    private Optional<Integer> completeness(GridRow row) {
        return Optional.of(row)
                .filter(known -> known.installation().active())
                .flatMap(known -> packs.find(language(known).tag()))
                .map(packs::completeness);
    }

    private static Manifest.Language language(GridRow row) {
        return Objects.requireNonNull(row.installation().manifest().language());
    }
}
