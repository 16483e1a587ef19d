package cl.soser.canal.api;

import cl.soser.canal.shared.SecretTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the next page of a list begins: after which row, and of which query. It is no secret,
 * because an invented one only starts at another row that the token may read anyway. A cursor of
 * another query is an error, because it would skip rows silently.
 */
final class PageCursor {

    private static final int MARK = 16;

    private final String mark;

    /**
     * @param whose the institution whose list it is
     * @param path which list
     * @param query its parameters; the cursor and the size of a page do not belong to the query
     */
    PageCursor(String whose, String path, Map<String, List<String>> query) {
        Map<String, List<String>> filters = new TreeMap<>(query);
        filters.remove("cursor");
        filters.remove("limite");
        this.mark = SecretTokens.hash(whose + "\n" + path + "\n" + filters).substring(0, MARK);
    }

    /** What leads to the rows after this one. */
    String after(String row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark + row).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The row after which the cursor stands; empty if the cursor belongs to another query or to
     * none.
     */
    Optional<String> row(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(mark) ? Optional.of(text.substring(MARK)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
