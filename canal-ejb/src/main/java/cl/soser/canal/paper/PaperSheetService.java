package cl.soser.canal.paper;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;

/**
 * The folios for the transcriber: the school of a folio, whether it may become a ticket, and that
 * it did.
 */
@Stateless
@RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR})
public class PaperSheetService {

    @Inject PaperSheetRepository paperSheetRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The school a folio was issued to, when a ticket may be made of that sheet.
     *
     * @param folio as read or typed, with its digit
     * @param school the one the photograph came from; null to accept any
     * @throws cl.soser.canal.shared.NotAllowedException no folio, unknown, of another school, used
     *     or void
     */
    public long check(@NotBlank String folio, Long school) {
        Folio read = paperSheetRepository.folio(folio);
        Booklet booklet = paperSheetRepository.booklet(read);
        paperSheetRepository.check(read, booklet, school);
        return booklet.getSchool().getId();
    }

    /** Takes the sheet for a ticket, in the transaction that makes the ticket. */
    public void use(@NotBlank String folio, @NotNull Long school, long ticketId) {
        paperSheetRepository.use(
                paperSheetRepository.folio(folio),
                school,
                ticketId,
                caller.requireId(),
                clock.instant());
    }
}
