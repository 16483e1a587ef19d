package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers in the browser which language its reader chose; Spanish needs no cookie. */
final class LanguageCookie {

    private static final String NAME = "canal-idioma";
    private static final Duration LIVES = Duration.ofDays(180);

    private LanguageCookie() {}

    /** Empty where none was chosen, or one that is not offered, or nothing of ours. */
    static Optional<Language> read(HttpServletRequest request, List<Language> offered) {
        if (offered.isEmpty() || request.getCookies() == null) {
            return Optional.empty();
        }
        return Stream.of(request.getCookies())
                .filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .filter(offered::contains)
                .findFirst();
    }

    static void write(HttpServletResponse response, Optional<Language> chosen, boolean secure) {
        Cookie cookie = new Cookie(NAME, chosen.map(Language::code).orElse(""));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(chosen.isPresent() ? (int) LIVES.toSeconds() : 0);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
