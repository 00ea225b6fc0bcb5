package com.supportpro.desk.panel;

import com.supportpro.desk.texts.Texts;
import com.supportpro.desk.texts.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    private final Texts texts;
    private final Readers readers;
    private final Navigation navigation;
    private final List<FrameNote> notes;
    private final Clock clock;
    private final boolean demo;

    Pages(
            Texts texts,
            Readers readers,
            Navigation navigation,
            List<FrameNote> notes,
            Clock clock,
            @Value("${supportpro.demo:false}") boolean demo) {
        this.texts = texts;
        this.readers = readers;
        this.navigation = navigation;
        this.notes = List.copyOf(notes);
        this.clock = clock;
        this.demo = demo;
    }

    Page page(HttpServletRequest request) {
        Reader reader = readers.present();
        Words words = new Words(texts, language(reader, request), reader.zone());
        Set<String> authorities = authorities();
        String path = request.getRequestURI();
        boolean known = reader.name().isPresent();
        Page.Frame frame = new Page.Frame(
                path,
                reader.name(),
                authorities,
                known ? navigation.entries(words, authorities, path) : List.of(),
                known ? notes(words) : List.of(),
                toast(request),
                () -> csrf(request),
                deskName(path),
                demo);
        return new Page(words, frame, clock.instant());
    }

    private List<String> notes(Words words) {
        return notes.stream().flatMap(note -> note.text(words).stream()).toList();
    }

    /** Programs are shown no frame, and ask often. */
    private String deskName(String path) {
        return path.startsWith("/api/") ? "" : readers.deskName();
    }

    private String language(Reader reader, HttpServletRequest request) {
        return reader.language().orElseGet(() -> accepted(request));
    }

    /** The desk's default, unless it is English and the browser prefers a language that is installed. */
    private String accepted(HttpServletRequest request) {
        String byDefault = readers.defaultLanguage();
        Locale first = request.getLocale();
        boolean spoken = texts.speaks(first.toLanguageTag()).tag().startsWith(first.getLanguage());
        return byDefault.equals("en") && spoken ? first.toLanguageTag() : byDefault;
    }

    private static Set<String> authorities() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private static Optional<Toast> toast(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.ATTRIBUTE) instanceof Toast toast
                ? Optional.of(toast)
                : Optional.empty();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        @Nullable Object token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf
                ? new Page.Csrf(csrf.getParameterName(), csrf.getToken())
                : new Page.Csrf("_csrf", "");
    }
}
