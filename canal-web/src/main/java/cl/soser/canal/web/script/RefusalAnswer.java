package cl.soser.canal.web.script;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Why something was not done, for the script to show.
 *
 * @param refused the words
 */
public record RefusalAnswer(String refused) {

    /**
     * An address that is read may be opened as a page, so it answers with the page of errors; what
     * only a script sends is answered in words.
     */
    static Response of(Request request, int status, String words) {
        return HttpMethod.POST.equals(request.getMethod())
                ? Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .entity(new RefusalAnswer(words))
                        .build()
                : Response.status(status).build();
    }
}
