package cl.soser.canal.web.gestion.callcentre;

import jakarta.servlet.http.HttpServletRequest;

/** The fields that a script of the operator's desk sends. */
public final class SentFields {

    private SentFields() {}

    /** The empty text where nothing was sent. */
    public static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        return sent == null ? "" : sent.strip();
    }

    /** Null where nothing that reads like an id was sent. */
    public static Long id(HttpServletRequest request, String name) {
        String sent = text(request, name);
        return sent.matches("[0-9]{1,18}") ? Long.valueOf(sent) : null;
    }
}
