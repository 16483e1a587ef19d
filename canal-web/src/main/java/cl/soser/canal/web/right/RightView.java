package cl.soser.canal.web.right;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.right.answer.RightDetails;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/derechos/ver.xhtml: one case of a right, and its steps. */
@Named
@ViewScoped
public class RightView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RightCaseService rightCaseService;
    @Inject AttachmentService attachmentService;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private transient RightDetails sheet;
    private int version;
    private final String basket = SecretTokens.random();

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        DataRightCase about = getSheet().about();
        id = about.getId();
        version = about.getVersion();
    }

    public RightDetails getSheet() {
        if (sheet == null) {
            sheet = rightCaseService.open(id);
        }
        return sheet;
    }

    long id() {
        return id;
    }

    /** Of the case as the page showed it. */
    int version() {
        return version;
    }

    public DataRightCase getAbout() {
        return getSheet().about();
    }

    /** Whether nobody but a letter tells the person that her block ended. */
    public boolean isLetterOfEnd() {
        return getAbout().getEmailKey() == null
                && getSheet().steps().stream()
                        .anyMatch(done -> done.step().getKind() == RightStepKind.BLOQUEO_LEVANTADO);
    }

    /** What a step says besides, its codes in words. */
    public String note(String note) {
        int colon = note.indexOf(": ");
        String code = colon < 0 ? note : note.substring(0, colon);
        return Stream.of("identityProof.", "rightOutcome.")
                .filter(under -> Bundles.has(under + code))
                .findFirst()
                .map(under -> Bundles.text(under + code) + note.substring(code.length()))
                .orElse(note);
    }

    /** Says so on the page, which is read anew. */
    void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/derechos/ver?id=" + id);
    }

    public List<FileItem> getProofs() {
        return items(getSheet().proofs());
    }

    private static List<FileItem> items(List<AttachmentRow> files) {
        return files.stream().map(FileAddress::staffItem).toList();
    }

    public List<WaitingFile> getWaiting() {
        return attachmentService.basket(basket).stream().map(WaitingFile::ofStaff).toList();
    }

    public String getBasket() {
        return basket;
    }
}
