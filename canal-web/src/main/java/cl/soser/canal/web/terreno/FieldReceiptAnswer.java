package cl.soser.canal.web.terreno;

import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the field sent was taken: a phone's queue is told what to mind, a plain form is led back to
 * its page, which says so.
 */
public record FieldReceiptAnswer(List<String> warnings) {

    private static final String WARNING = "field.warning.";

    static FieldReceiptAnswer of(Collection<FieldReceipt> receipts) {
        return new FieldReceiptAnswer(keys(receipts).map(Bundles::text).toList());
    }

    /**
     * @param what was done, as the page names it
     */
    static String page(String what, Collection<FieldReceipt> receipts) {
        StringBuilder back = new StringBuilder("/terreno?listo=").append(what);
        keys(receipts)
                .forEach(key -> back.append("&aviso=").append(key.substring(WARNING.length())));
        return back.toString();
    }

    static Response response(
            HttpServletRequest request, String what, Collection<FieldReceipt> receipts) {
        return FileErrorResponse.wantsPage(request)
                ? Response.seeOther(URI.create(page(what, receipts))).build()
                : Response.ok(of(receipts))
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .build();
    }

    private static Stream<String> keys(Collection<FieldReceipt> receipts) {
        return receipts.stream().flatMap(receipt -> receipt.warnings().stream()).distinct();
    }
}
