package cl.soser.canal.web.terreno;

import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What the field's pages send and are answered: a script gets JSON, a plain form is led back to its
 * page.
 */
final class FieldResponses {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,60}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A phone whose clock stands before this has none. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private static final String WARNING = "field.warning.";

    private FieldResponses() {}

    /** What was done; the page then says so. */
    static void done(
            HttpServletRequest request,
            HttpServletResponse response,
            String what,
            Collection<FieldReceipt> receipts)
            throws IOException {
        if (FileErrorResponse.wantsPage(request)) {
            StringBuilder back = new StringBuilder("/terreno?listo=").append(what);
            receipts.stream()
                    .flatMap(receipt -> receipt.warnings().stream())
                    .distinct()
                    .forEach(
                            key ->
                                    back.append("&aviso=")
                                            .append(key, WARNING.length(), key.length()));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", back.toString());
            return;
        }
        JsonArrayBuilder warnings = JsonProvider.array();
        receipts.stream()
                .flatMap(receipt -> receipt.warnings().stream())
                .distinct()
                .map(Bundles::text)
                .forEach(warnings::add);
        FileErrorResponse.json(
                response,
                HttpServletResponse.SC_OK,
                JsonProvider.object().add("warnings", warnings).build().toString());
    }

    /** A school that is no longer the sender's is the one "not found" a phone meets. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, CanalException no)
            throws IOException {
        FileErrorResponse.send(
                request,
                response,
                no instanceof NotFoundException && !FileErrorResponse.wantsPage(request)
                        ? new NotAllowedException("field.notYours")
                        : no);
    }

    /** What waits on a phone belongs to who was signed in when it was made. */
    static void sameAccount(HttpServletRequest request, String account) {
        if (account != null && !account.equals(request.getUserPrincipal().getName())) {
            throw new NotAllowedException("field.otherAccount");
        }
    }

    static long id(String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(text);
    }

    static Long idOrNone(String text) {
        return text == null || text.isBlank() ? null : id(text);
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
