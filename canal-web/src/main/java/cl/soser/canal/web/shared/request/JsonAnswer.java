package cl.soser.canal.web.shared.request;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a script is told where no resource answers it: by a servlet that reads files as they arrive,
 * or by a page that its own script sends. The same records as those of resources, in the same form.
 */
public final class JsonAnswer {

    private static final String TYPE = "application/json";
    private static final Jsonb JSON = JsonbBuilder.create();

    private JsonAnswer() {}

    public static void send(HttpServletResponse response, int status, Record answer)
            throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.toJson(answer));
    }

    /** Whether a script, that asks for this before all else, waits for the answer. */
    public static boolean isAwaited(String accept) {
        return accept != null && accept.startsWith(TYPE);
    }
}
