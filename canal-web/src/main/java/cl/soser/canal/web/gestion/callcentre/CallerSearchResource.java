package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may be calling, in the shape the search field of a page expects. */
@Path("gestion/llamada/personas")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class CallerSearchResource {

    @Inject CallerQuery callerQuery;
    @Inject DirectoryQuery directoryQuery;

    @POST
    public List<Candidate> find(@Context HttpServletRequest sent) {
        return callerQuery.find(SentFields.text(sent, "q")).stream().map(this::candidate).toList();
    }

    private Candidate candidate(CallerRow row) {
        String comuna =
                row.comuna() == null
                        ? null
                        : directoryQuery.comuna(row.comuna()).map(Comuna::getName).orElse(null);
        String detail =
                Stream.of(
                                text("desk.row.document", row.document()),
                                text("desk.row.telephone", row.telephone()),
                                comuna)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return new Candidate(
                row.handle(),
                row.name(),
                detail,
                row.account() ? Bundles.text("desk.row.account") : null);
    }

    private static String text(String key, String value) {
        return value == null ? null : Bundles.text(key, value);
    }

    /**
     * Somebody on record.
     *
     * @param value under which a form names the person
     * @param mark null for somebody without an account
     */
    public record Candidate(String value, String label, String detail, String mark) {}
}
