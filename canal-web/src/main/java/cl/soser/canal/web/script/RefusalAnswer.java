package cl.soser.canal.web.script;

import cl.soser.canal.web.shared.files.FileRefusal;
import cl.soser.canal.web.shared.files.FromQueue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
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
    static Response of(Request request, ResourceInfo resource, int status, String words) {
        return HttpMethod.POST.equals(request.getMethod())
                ? json(
                        status,
                        queue(resource) == null
                                ? new RefusalAnswer(words)
                                : new FileRefusal(words, null))
                : Response.status(status).build();
    }

    /** Null for a resource that no queue sends to. */
    static FromQueue queue(ResourceInfo resource) {
        Class<?> type = resource.getResourceClass();
        return type == null ? null : type.getAnnotation(FromQueue.class);
    }

    static Response json(int status, Record answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(answer)
                .build();
    }
}
