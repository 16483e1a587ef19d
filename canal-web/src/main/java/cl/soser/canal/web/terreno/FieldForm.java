package cl.soser.canal.web.terreno;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.regex.Pattern;

/** The fields that a phone of the field sends, and its pages. */
final class FieldForm {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,60}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A phone whose clock stands before this has none. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private FieldForm() {}

    /** What waits on a phone belongs to who was signed in when it was made. */
    static void requireSameAccount(HttpServletRequest request, String account) {
        if (account != null && !account.equals(request.getUserPrincipal().getName())) {
            throw new NotAllowedException("field.otherAccount");
        }
    }

    static Long idOrNone(String text) {
        return text == null || text.isBlank() ? null : IdConverter.require(text);
    }

    static String key(String text) {
        if (text == null || !KEY.matcher(text).matches()) {
            throw new NotAllowedException("field.badForm");
        }
        return text;
    }

    static String hashOrNone(String text) {
        return text != null && HASH.matcher(text).matches() ? text : null;
    }

    /** Milliseconds by the phone's clock; now if it is missing or impossible. */
    static Instant when(String text, Instant now) {
        if (text == null || !text.matches("[0-9]{1,15}")) {
            return now;
        }
        Instant when = Instant.ofEpochMilli(Long.parseLong(text));
        return when.isBefore(FIRST) || when.isAfter(now) ? now : when;
    }
}
