package cl.soser.canal.web.portal.filing;

import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.GuidanceQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * All frequent questions at once: what a person types is compared with them in the browser and is
 * not sent for this.
 */
@Path("buscar/preguntas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class FaqResource {

    @Inject GuidanceQuery guidanceQuery;

    @GET
    public Response questions() {
        return Response.ok(guidanceQuery.questions().stream().map(Entry::of).toArray())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
                .build();
    }

    /** A question as the script compares it; the empty text for what it lacks. */
    public record Entry(String topic, String question, String answer, String keywords) {

        static Entry of(FaqContent text) {
            return new Entry(
                    text.topic() == null ? "" : text.topic(),
                    text.question(),
                    text.answer(),
                    text.keywords() == null ? "" : text.keywords());
        }
    }
}
