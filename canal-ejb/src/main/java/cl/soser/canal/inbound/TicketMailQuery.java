package cl.soser.canal.inbound;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.merge.MergeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails of a ticket, for its readers. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
@TransactionAttribute(SUPPORTS)
public class TicketMailQuery {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;
    @Inject MailMatcher mailMatcher;

    /** In the order they came; without their text. */
    public List<InboundMail> of(@NotBlank String number) {
        return of(ticketRepository.readable(number));
    }

    private List<InboundMail> of(Ticket ticket) {
        return em.createNamedQuery(InboundMail.OF_TICKET, InboundMail.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** Masked mailbox of each message that came from one that is not the person's, by message. */
    public Map<Long, String> strangers(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        return Stream.concat(Stream.of(ticket), mergeRepository.absorbedBy(ticket).stream())
                .flatMap(
                        one ->
                                of(one).stream()
                                        .filter(mail -> mail.getTicketMessage() != null)
                                        .filter(mail -> !mail.getSender().isEmpty())
                                        .filter(mail -> !mailMatcher.isOn(one, mail.getSender())))
                .collect(
                        Collectors.toMap(
                                InboundMail::getTicketMessage,
                                mail -> MaskedText.mailbox(mail.getSender())));
    }

    /** All it says, with what it answers. */
    @PersonalData(object = "CORREO")
    public WholeMail whole(@NotBlank String number, long id) {
        InboundMail mail =
                of(ticketRepository.readable(number)).stream()
                        .filter(one -> one.getId() == id)
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        InboundMailText text = em.find(InboundMailText.class, id);
        return new WholeMail(
                mail,
                text == null ? mail.getShown() : text.text(),
                em.createNamedQuery(InboundMailFile.OF_MAILS, InboundMailFile.class)
                        .setParameter("mails", List.of(id))
                        .getResultList());
    }

    /** A mail with all it says. */
    public record WholeMail(InboundMail mail, String text, List<InboundMailFile> files) {

        public WholeMail {
            files = List.copyOf(files);
        }
    }
}
