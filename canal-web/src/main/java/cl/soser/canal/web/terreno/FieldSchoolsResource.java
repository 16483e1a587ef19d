package cl.soser.canal.web.terreno;

import cl.soser.canal.field.FieldReportService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** The schools a phone keeps for when there is no signal: what is shown of them, and no more. */
@Path("terreno/establecimientos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class FieldSchoolsResource {

    private static final int MOST = 1000;

    @Inject FieldReportService fieldReportService;

    @GET
    public Kept schools(@Context SecurityContext caller) {
        return new Kept(
                caller.getUserPrincipal().getName(),
                fieldReportService.schools(null, null, MOST).rows().stream()
                        .map(SchoolCard::new)
                        .map(Card::of)
                        .toList());
    }

    /**
     * What a phone keeps.
     *
     * @param account whose schools they are
     */
    public record Kept(String account, List<Card> schools) {}

    /** A school as the page without signal shows it. */
    public record Card(String id, String name, String detail, boolean closed) {

        static Card of(SchoolCard card) {
            return new Card(
                    String.valueOf(card.id()), card.name(), card.detail(), card.row().isClosed());
        }
    }
}
