package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.shared.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LanguageCookieTest {

    private static final List<Language> OFFERED = List.of(Language.ENGLISH);

    @Test
    void onlyALanguageThatIsOfferedIsRead() {
        assertEquals(Optional.of(Language.ENGLISH), LanguageCookie.read(asking("en"), OFFERED));
        for (String odd : new String[] {"", "ht", "EN", "es", "en-GB", "../en", "<b>", "en "}) {
            assertEquals(Optional.empty(), LanguageCookie.read(asking(odd), OFFERED), odd);
        }
    }

    @Test
    void noCookieIsReadWhileNoLanguageIsOffered() {
        HttpServletRequest untouched =
                request(
                        () -> {
                            throw new AssertionError("cookies were read");
                        });
        assertEquals(Optional.empty(), LanguageCookie.read(untouched, List.of()));
    }

    private static HttpServletRequest asking(String value) {
        return request(() -> new Cookie[] {new Cookie("canal-idioma", value)});
    }

    private static HttpServletRequest request(Supplier<Cookie[]> cookies) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        LanguageCookieTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> cookies.get());
    }
}
