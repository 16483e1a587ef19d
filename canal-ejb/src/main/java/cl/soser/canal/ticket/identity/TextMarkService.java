package cl.soser.canal.ticket.identity;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.School;
import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentitySpan;
import cl.soser.canal.identity.OwnPlace;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What others than its staff see of the texts of a ticket: whoever answers it, the administrator
 * and the personal-data officer hide more words or show some again. Each correction is kept, with
 * who and when.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, DATOS})
public class TextMarkService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject MarkCorrectionRepository markCorrectionRepository;
    @Inject OwnPlaceReader ownPlaceReader;
    @Inject Event<MarkCorrected> corrected;
    @Inject Caller caller;
    @Inject Clock clock;

    /** For whoever may read the ticket. */
    @TransactionAttribute(SUPPORTS)
    public MarkedTextDetails of(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        List<MarkCorrection> corrections = markCorrectionRepository.of(ticket.getId());
        OwnPlace own = place(ticket);
        String subject = HiddenText.of(ticket.getSubject(), of(TextPart.ASUNTO, corrections), own);
        String detail = HiddenText.of(detail(ticket), of(TextPart.DETALLE, corrections), own);
        boolean readable = !HiddenText.UNREAD.equals(subject) && !HiddenText.UNREAD.equals(detail);
        List<TextMark> marks = new ArrayList<>();
        if (readable) {
            marks.addAll(marks(TextPart.ASUNTO, ticket.getSubject(), corrections, own));
            marks.addAll(marks(TextPart.DETALLE, detail(ticket), corrections, own));
        }
        return new MarkedTextDetails(subject, detail, marks, readable);
    }

    /** Hides these words wherever they stand in the texts of the ticket. */
    public void hide(
            @Valid TicketRef ref,
            @NotBlank @Size(max = 200) String words,
            @NotNull IdentityKind kind) {
        Ticket ticket = ticketRepository.workable(ref);
        int found =
                hide(ticket, TextPart.ASUNTO, ticket.getSubject(), words.strip(), kind)
                        + hide(ticket, TextPart.DETALLE, detail(ticket), words.strip(), kind);
        if (found == 0) {
            throw new NotAllowedException("marks.notFound");
        }
    }

    /** These words tell of nobody: everybody may see them. */
    public void show(@Valid TicketRef ref, @NotNull TextPart part, @NotNull IdentitySpan span) {
        Ticket ticket = ticketRepository.workable(ref);
        String text = part == TextPart.ASUNTO ? ticket.getSubject() : detail(ticket);
        List<MarkCorrection> corrections = of(part, markCorrectionRepository.of(ticket.getId()));
        if (!HiddenText.marks(text, corrections, place(ticket)).contains(span)) {
            throw new NotAllowedException("marks.gone");
        }
        keep(ticket, part, span, false);
    }

    private int hide(Ticket ticket, TextPart part, String text, String words, IdentityKind kind) {
        List<IdentitySpan> places = WordPlaces.of(words, text, kind);
        places.forEach(place -> keep(ticket, part, place, true));
        return places.size();
    }

    private void keep(Ticket ticket, TextPart part, IdentitySpan span, boolean hides) {
        Instant now = clock.instant();
        ticket.touch(now); // programs that keep a copy read it anew
        em.persist(new MarkCorrection(ticket.getId(), part, span, hides, caller.requireId(), now));
        corrected.fire(
                new MarkCorrected(ticket.getId(), ticket.getNumber(), span.kind(), hides, now));
    }

    private OwnPlace place(Ticket ticket) {
        School school = ticket.getSchool();
        return ownPlaceReader.of(school == null ? null : school.getName(), ticket.getComuna());
    }

    private List<TextMark> marks(
            TextPart part, String text, List<MarkCorrection> corrections, OwnPlace own) {
        List<MarkCorrection> mine = of(part, corrections);
        return HiddenText.marks(text, mine, own).stream()
                .map(
                        span ->
                                new TextMark(
                                        part,
                                        span,
                                        text.substring(span.from(), span.until()),
                                        by(span, mine)))
                .toList();
    }

    /** The person whose mark it is; null where the reader found it alone. */
    private String by(IdentitySpan span, List<MarkCorrection> corrections) {
        return corrections.stream()
                .filter(one -> one.isHiding() && one.getSpan().meets(span))
                .reduce((earlier, later) -> later)
                .map(one -> em.find(Account.class, one.getAccount()).getDisplayName())
                .orElse(null);
    }

    private String detail(Ticket ticket) {
        return em.find(TicketText.class, ticket.getId()).getDetail();
    }

    private static List<MarkCorrection> of(TextPart part, List<MarkCorrection> corrections) {
        return corrections.stream().filter(one -> one.getPart() == part).toList();
    }
}
