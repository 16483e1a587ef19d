package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which draft a request is about: that of the key its page brought along, where it exists, else
 * that of the browser's cookie. A page has a key of its own as long as there is no draft, so that
 * its first sending makes one draft, however often it is repeated.
 *
 * @param token null where there is no draft that its sender may read
 * @param state null with it
 * @param next the token with which a draft would be opened; null for any
 */
record DraftRequest(String token, DraftState state, String next) {

    /** The parameter that holds the key. */
    static final String KEY = "clave";

    /** What an address may say of a form that nobody has written in. */
    private static final Set<String> OF_BLANK_FORMS = Set.of("motivo", "paso");

    static DraftRequest of(
            HttpServletRequest request, VisitorCookies cookies, FilingService filingService) {
        String brought = request.getParameter(KEY);
        // Never by a link: whoever made it would read what its reader then writes.
        boolean sent = "POST".equals(request.getMethod());
        String key = sent && VisitorCookies.isToken(brought) ? brought : null;
        String kept = cookies.draft(request).orElse(null);
        String token = key;
        DraftState state = filingService.read(key).orElse(null);
        if (state == null) {
            token = kept;
            state = filingService.read(kept).orElse(null);
        }
        return new DraftRequest(state == null ? null : token, state, kept == null ? key : kept);
    }

    /** Whether the address says nothing that is about somebody's own form. */
    static boolean isNobodys(HttpServletRequest request) {
        return OF_BLANK_FORMS.containsAll(request.getParameterMap().keySet());
    }

    /**
     * What was typed: a field is known by the last part of its name; whatever is not a field of a
     * draft is not looked at.
     */
    static Map<TypedField, String> typed(HttpServletRequest request) {
        Map<TypedField, String> typed = new HashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                DraftField.of(name.substring(name.lastIndexOf(':') + 1))
                                        .ifPresent(field -> typed.put(field, values[0])));
        return typed;
    }
}
