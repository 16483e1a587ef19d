package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.paper.BookletService;
import cl.soser.canal.paper.IssueBookletCommand;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.form.SchoolPick;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/talonario.xhtml without a booklet: one is issued to a school. */
@Named
@ViewScoped
public class NewBookletView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> SIZES = List.of(10, 20, 30, 50, 100, 200);

    @Inject BookletService bookletService;
    @Inject DirectoryQuery directoryQuery;
    @Inject Clock clock;

    private String submissionKey;
    private final SchoolPick pick = new SchoolPick();
    private Long first;
    private int sheets = 50;
    private String handedTo;
    private LocalDate deliveredOn;

    @PostConstruct
    void open() {
        submissionKey = SecretTokens.random();
        deliveredOn = LocalDate.now(clock);
    }

    public void issue() {
        Long place = pick.place(directoryQuery);
        if (place == null) {
            return;
        }
        long id =
                bookletService.issue(
                        new IssueBookletCommand(
                                submissionKey, place, first, sheets, handedTo, deliveredOn));
        Messages.addFlashGlobalInfo("booklet.issued");
        Faces.redirect("/gestion/talonario?id=" + id);
    }

    public List<SchoolRow> getFound() {
        return pick.getFound();
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public String getSchoolText() {
        return pick.getText();
    }

    public void setSchoolText(String schoolText) {
        pick.setText(schoolText);
    }

    public String getSchool() {
        return pick.getSchool();
    }

    public void setSchool(String school) {
        pick.setSchool(school);
    }

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public int getSheets() {
        return sheets;
    }

    public void setSheets(int sheets) {
        this.sheets = sheets;
    }

    public String getHandedTo() {
        return handedTo;
    }

    public void setHandedTo(String handedTo) {
        this.handedTo = handedTo;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }
}
