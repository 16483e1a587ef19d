package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page costs somebody who was never here, as it comes over the wire, compressed: the page
 * and all that it loads by itself, at once or late, with its icon and manifest, which a browser
 * without a window leaves out. Not counted are the headers, and what the service worker fetches
 * once somebody begins to write or stays on the form.
 */
class FirstVisitST extends InBrowser {

    private static final String LINKED =
            "[...document.head.querySelectorAll('link[rel=icon], link[rel=manifest]')]"
                    + ".map(link => fetch(link.href).then(answer => answer.text()))";

    private final List<Request> loaded = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"/, 20000", "/solicitudes/nueva, 45000"})
    void aFirstVisitWeighsLittle(String address, int most) {
        Page phone = phone();
        phone.onRequestFinished(loaded::add);
        open(phone, address);
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        phone.evaluate("async () => { await Promise.all(" + LINKED + ") }");
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        TreeMap<String, Integer> weights = new TreeMap<>();
        for (Request one : loaded) {
            weights.merge(
                    URI.create(one.url()).getPath(), one.sizes().responseBodySize, Integer::sum);
        }
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(address + " " + whole + " " + weights);
        assertTrue(whole <= most, address + " " + whole + " " + weights);
    }

    /** A browser keeps them for a week, and asks for the next edition by another address. */
    @Test
    void whatIsKeptForLongIsNamedByItsContent() {
        page.onRequestFinished(loaded::add);
        open(page, "/solicitudes/nueva");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> parts =
                loaded.stream()
                        .map(Request::url)
                        .filter(url -> url.contains("/jakarta.faces.resource/"))
                        .toList();
        assertTrue(parts.size() > 5, parts.toString());
        assertEquals(
                List.of(),
                parts.stream().filter(url -> !url.matches(".*[?&]v=[0-9a-f]{10}")).toList());
    }
}
