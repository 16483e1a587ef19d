package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.paper.BookletDesk;
import cl.soser.canal.paper.BookletSheets;
import cl.soser.canal.paper.Booklets;
import cl.soser.canal.paper.SheetRow;
import cl.soser.canal.paper.SheetState;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/talonario.xhtml: one booklet and what became of its sheets. */
@Named
@ViewScoped
public class BookletView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<SheetState> OUT_OF_USE =
            List.of(SheetState.ANULADA, SheetState.EXTRAVIADA);

    @Inject Booklets booklets;
    @Inject BookletDesk desk;
    @Inject CurrentUser user;

    private BookletSheets booklet;
    private String folio;
    private SheetState state;
    private String reason;
    private String mistake;

    public void load() {
        String id = Faces.getRequestParameter("id");
        if (Faces.isPostback()) {
            return;
        }
        if (!user.is(Role.ADMINISTRADOR)) {
            throw new NotFoundException();
        }
        if (id == null) {
            return;
        }
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        booklet = booklets.get(Long.parseLong(id));
    }

    public void mark() {
        desk.mark(booklet.row().id(), folio, state, reason);
        done("booklet.marked." + state);
    }

    public void restore(SheetRow sheet) {
        desk.restore(sheet.folio().format());
        done("booklet.restored");
    }

    public void takeBack() {
        desk.takeBack(booklet.row().id(), mistake);
        Messages.addFlashGlobalInfo("booklet.takenBack");
        Faces.redirect("/gestion/talonarios");
    }

    private void done(String said) {
        Messages.addFlashGlobalInfo(said);
        Faces.redirect("/gestion/talonario?id=" + booklet.row().id());
    }

    public boolean isExisting() {
        return booklet != null;
    }

    public BookletSheets getBooklet() {
        return booklet;
    }

    public List<SheetState> getStates() {
        return OUT_OF_USE;
    }

    public String getFolio() {
        return folio;
    }

    public void setFolio(String folio) {
        this.folio = folio;
    }

    public SheetState getState() {
        return state;
    }

    public void setState(SheetState state) {
        this.state = state;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
