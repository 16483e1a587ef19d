package cl.soser.canal.notification;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.template.Template;
import cl.soser.canal.notification.template.TemplateRepository;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;

/**
 * Texts to start an answer from, filled in with what is known of its ticket (rules, section 7).
 * What only the author knows is in brackets; an answer with brackets cannot be submitted.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class AnswerOpeningQuery {

    @Inject TicketRepository ticketRepository;
    @Inject TemplateRepository templateRepository;
    @Inject TicketMessageBuilder ticketMessageBuilder;

    /** Those that fit, in their order, with the name of each. */
    @TransactionAttribute(SUPPORTS)
    public Map<AnswerOpening, String> of(@NotBlank String number, @NotNull Stage stage) {
        Ticket ticket = workable(number);
        Map<AnswerOpening, String> names = new EnumMap<>(AnswerOpening.class);
        for (AnswerOpening opening : AnswerOpening.of(stage, ticket.getMotive().getCode())) {
            names.put(opening, wording(opening, ticket).subject(message(opening, ticket).values()));
        }
        return names;
    }

    /** The text itself. */
    @TransactionAttribute(SUPPORTS)
    public String text(@NotBlank String number, @NotNull AnswerOpening opening) {
        Ticket ticket = workable(number);
        return wording(opening, ticket).letter(message(opening, ticket).values()).text().strip();
    }

    private Template wording(AnswerOpening opening, Ticket ticket) {
        return templateRepository.find(
                opening.wording(), ticket.getMotive().getCode(), ticket.getTopic().getCode());
    }

    private NewMessage message(AnswerOpening opening, Ticket ticket) {
        return ticketMessageBuilder.about(opening.wording(), ticket, "");
    }

    private Ticket workable(String number) {
        Ticket ticket = ticketRepository.readable(number);
        if (!ticketRepository.isWorkable(ticket)) {
            throw new NotFoundException();
        }
        return ticket;
    }
}
