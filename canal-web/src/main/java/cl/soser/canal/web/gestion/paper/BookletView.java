package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.account.Role;
import cl.soser.canal.paper.BookletDetails;
import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.BookletService;
import cl.soser.canal.paper.PaperSheetRow;
import cl.soser.canal.paper.PaperSheetState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/talonario.xhtml: one booklet and what became of its sheets. */
@Named
@ViewScoped
public class BookletView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<PaperSheetState> OUT_OF_USE =
            List.of(PaperSheetState.ANULADA, PaperSheetState.EXTRAVIADA);

    @Inject BookletQuery bookletQuery;
    @Inject BookletService bookletService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private BookletDetails booklet;
    private final PaperSheetMarkForm form = new PaperSheetMarkForm();
    private String mistake;

    public void load() {
        if (Faces.isPostback()) {
            return;
        }
        if (!user.is(Role.ADMINISTRADOR)) {
            throw new NotFoundException();
        }
        if (asked == null) {
            return;
        }
        booklet = bookletQuery.get(asked);
    }

    public void mark() {
        bookletService.mark(booklet.row().id(), form.getFolio(), form.getState(), form.getReason());
        done("booklet.marked." + form.getState());
    }

    public void restore(PaperSheetRow sheet) {
        bookletService.restore(sheet.folio().format());
        done("booklet.restored");
    }

    public void takeBack() {
        bookletService.takeBack(booklet.row().id(), mistake);
        Messages.addFlashGlobalInfo("booklet.takenBack");
        Faces.redirect("/gestion/talonarios");
    }

    private void done(String message) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect("/gestion/talonario?id=" + booklet.row().id());
    }

    public boolean isExisting() {
        return booklet != null;
    }

    public BookletDetails getBooklet() {
        return booklet;
    }

    public List<PaperSheetState> getStates() {
        return OUT_OF_USE;
    }

    public PaperSheetMarkForm getForm() {
        return form;
    }

    /** Whether the delivery may still be taken back. */
    public boolean isUntouched() {
        return booklet.sheets().isEmpty();
    }

    public String getMistake() {
        return mistake;
    }

    public void setMistake(String mistake) {
        this.mistake = mistake;
    }
}
