package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.ticket.TypedNumber;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
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

/**
 * Who may be calling, in the shape the search field of a page expects; or the ticket whose number
 * the caller says, in any of its spellings.
 */
@Path("gestion/llamada/personas")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class CallerSearchResource {

    private static final int FEW = 3;

    @Inject CallerQuery callerQuery;
    @Inject TicketQuery ticketQuery;
    @Inject Dates dates;
    @Inject DirectoryQuery directoryQuery;

    @POST
    public List<Candidate> find(@Context HttpServletRequest sent) {
        String typed = SentFields.text(sent, "q");
        TypedNumber number = TypedNumber.read(typed).orElse(null);
        if (number == null) {
            return people(typed).toList();
        }
        Stream<Candidate> tickets = ticketQuery.meant(typed, FEW).stream().map(this::candidate);
        // Figures alone are more often the beginning of a telephone.
        return number.marked() ? tickets.toList() : Stream.concat(people(typed), tickets).toList();
    }

    private Stream<Candidate> people(String typed) {
        return callerQuery.find(typed).stream().map(this::candidate);
    }

    /** Opens with the form for what the caller says, where that can still be added. */
    private Candidate candidate(TicketRow row) {
        boolean told = row.isOpen() && !row.isClosed() && !row.isAbsorbed();
        String address = "/gestion/tickets/" + row.number();
        String subject = row.isClosed() ? Bundles.text("closed.title") : row.subject();
        return new Candidate(
                "",
                row.number(),
                Stream.of(
                                subject,
                                Bundles.text("ticketStatus." + row.standing()),
                                dates.ago(row.enteredAt()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                Bundles.text(told ? "desk.row.ticket.tell" : "desk.row.ticket"),
                told ? address + "?acto=REPLICA" : address);
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
                row.account() ? Bundles.text("desk.row.account") : null,
                null);
    }

    private static String text(String key, String value) {
        return value == null ? null : Bundles.text(key, value);
    }

    /**
     * Somebody on record, or a ticket.
     *
     * @param value under which a form names the person; empty for a ticket
     * @param mark null for somebody without an account
     * @param href of the ticket; null for a person
     */
    public record Candidate(String value, String label, String detail, String mark, String href) {}
}
