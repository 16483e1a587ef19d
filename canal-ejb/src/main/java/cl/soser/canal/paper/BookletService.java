package cl.soser.canal.paper;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/** What an administrator does with booklets and their sheets. */
@Stateless
@RolesAllowed(Role.ADMINISTRADOR)
public class BookletService {

    @Inject PaperSheetRepository paperSheetRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Gives the next free folios, or certain ones, to a school. Sending the same form again finds
     * the booklet it made.
     *
     * @return the booklet
     */
    public long issue(@NotNull @Valid IssueBookletCommand order) {
        return paperSheetRepository.issue(order, caller.requireId(), clock.instant()).getId();
    }

    /** A delivery that was a mistake, of which no sheet is known to be used, void or lost. */
    public void takeBack(long booklet, @NotBlank @Size(max = 400) String reason) {
        paperSheetRepository.takeBack(booklet, reason.strip(), clock.instant());
    }

    /** A blank sheet of that booklet is out of use: void or lost. */
    public void mark(
            long booklet,
            @NotBlank String folio,
            @NotNull PaperSheetState state,
            @NotBlank @Size(max = 400) String reason) {
        Folio sheet = paperSheetRepository.folio(folio);
        if (paperSheetRepository.booklet(sheet).getId() != booklet) {
            throw new NotAllowedException("paper.folio.otherBooklet", sheet.format());
        }
        paperSheetRepository.mark(
                sheet, state, reason.strip(), caller.requireId(), clock.instant());
    }

    /** A sheet was marked by mistake: it is blank again. */
    public void restore(@NotBlank String folio) {
        paperSheetRepository.restore(paperSheetRepository.folio(folio), clock.instant());
    }
}
