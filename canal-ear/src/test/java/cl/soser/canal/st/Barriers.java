package cl.soser.canal.st;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What axe finds on a page (WCAG 2.2 AA). It takes most of a browser's time. So its script is
 * loaded once into a page and parses each colour once; of elements side by side that are alike (the
 * rows of a list, the choices of a field) it looks at the first; and what it found clean on one
 * page (header, menu, foot) it does not look at again on the next, nor at a page that it found
 * clean as it is.
 */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String LOAD =
            """
            () => {
                %s
                const { Color } = axe.commons.color;
                const parse = Color.prototype.parseString;
                const parsed = new Map();
                Color.prototype.parseString = function (text) {
                    if (!parsed.has(text)) {
                        parsed.set(text, parse.call(new Color(), text));
                    }
                    const { r, g, b, alpha } = parsed.get(text);
                    return Object.assign(this, { r, g, b, alpha });
                };
            }
            """;

    private static final String PLACES = script("/barriers.js");

    /** Places without a barrier, as the script names them. */
    private static final Set<Object> CLEAN = new HashSet<>();

    private Barriers() {}

    /** A line for each; empty where there is none. What a frame shows is a page of its own. */
    static String on(Page page) {
        List<?> places = (List<?>) page.evaluate(PLACES);
        if (!places.isEmpty() && CLEAN.contains(places.get(0))) {
            return "";
        }
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LOAD.replace("%s", AxeBuilder.getAxeScript()));
        }
        List<?> known = places.stream().filter(CLEAN::contains).toList();
        Map<?, ?> result =
                (Map<?, ?>)
                        page.evaluate(
                                "([tags, known]) => canalBarriers.find(tags, known)",
                                List.of(RULES, known));
        String found = (String) result.get("found");
        if (found.isEmpty()) {
            CLEAN.addAll((List<?>) result.get("places"));
        }
        return found;
    }

    private static String script(String name) {
        try (InputStream file = Barriers.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
