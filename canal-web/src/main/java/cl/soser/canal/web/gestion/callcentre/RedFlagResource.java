package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.routing.RedFlag;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which words of a text being typed the routing rules would act on; the rules themselves judge. */
@Path("gestion/llamada/alertas")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class RedFlagResource {

    @Inject CallIntakeService callIntakeService;

    @POST
    public List<Marked> mark(@Context HttpServletRequest sent) {
        String text = sent.getParameter("text");
        String prose = text == null ? "" : text;
        return callIntakeService.redFlags(prose).stream()
                .map(flag -> Marked.of(flag, prose))
                .toList();
    }

    /**
     * What a rule would act on.
     *
     * @param danger its kind; empty for a rule with words
     * @param alert whether people are notified at once
     */
    public record Marked(String rule, String danger, boolean alert, List<Span> places) {

        static Marked of(RedFlag flag, String prose) {
            boolean read = flag.danger() != null;
            return new Marked(
                    read ? Bundles.text("danger." + flag.danger()) : flag.rule(),
                    read ? flag.danger().name() : "",
                    flag.alert(),
                    flag.places().stream().map(place -> Span.of(place, prose)).toList());
        }
    }

    /**
     * A range of the text.
     *
     * @param until the first character after it
     */
    public record Span(int from, int until, String word) {

        static Span of(RedFlag.Place place, String prose) {
            return new Span(
                    place.from(), place.until(), prose.substring(place.from(), place.until()));
        }
    }
}
