package cl.soser.canal.web.gestion;

import cl.soser.canal.directory.Directory;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.paper.BookletDesk;
import cl.soser.canal.paper.NewBooklet;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Tokens;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/talonario.xhtml without a booklet: one is issued to a school. */
@Named
@ViewScoped
public class NewBookletView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;
    private static final List<Integer> SIZES = List.of(10, 20, 30, 50, 100, 200);
    private static final Pattern PICKED = Pattern.compile("(RBD|JUNJI|INTEGRA):(\\d{1,12})");

    @Inject BookletDesk desk;
    @Inject Directory directory;
    @Inject Clock clock;

    private String submissionKey;
    private String schoolText;
    private String school;
    private List<SchoolRow> found = List.of();
    private Long first;
    private int sheets = 50;
    private String handedTo;
    private LocalDate deliveredOn;

    @PostConstruct
    void open() {
        submissionKey = Tokens.random();
        deliveredOn = LocalDate.now(clock);
    }

    public void issue() {
        Long place = place();
        if (place == null) {
            return;
        }
        long id =
                desk.issue(
                        new NewBooklet(submissionKey, place, first, sheets, handedTo, deliveredOn));
        Messages.addFlashGlobalInfo("booklet.issued");
        Faces.redirect("/gestion/talonario?id=" + id);
    }

    /**
     * The school picked from a list, chosen by the script, or the only one the words fit. Null when
     * several do: they are shown to pick from.
     */
    private Long place() {
        String picked = Faces.getRequestParameter("schoolChoice");
        Matcher code = PICKED.matcher(picked != null ? picked : school == null ? "" : school);
        if (code.matches()) {
            SchoolScheme scheme = SchoolScheme.valueOf(code.group(1));
            return directory
                    .school(scheme, code.group(2))
                    .orElseThrow(() -> new RefusedException("booklet.school.unknown"))
                    .getId();
        }
        found = directory.find(schoolText, SHOWN);
        if (found.isEmpty()) {
            throw new RefusedException("booklet.school.unknown");
        }
        return found.size() == 1 ? found.get(0).id() : null;
    }

    public List<SchoolRow> getFound() {
        return found;
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public String getSchoolText() {
        return schoolText;
    }

    public void setSchoolText(String schoolText) {
        this.schoolText = schoolText;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
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
