package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.reader.ClassifierDetails;
import cl.soser.canal.danger.reader.ClassifierRow;
import cl.soser.canal.danger.reader.ClassifierVersionService;
import cl.soser.canal.danger.reader.ReadingFigures;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/aprendizaje.xhtml: what the reader learned from corrections, measured, switched on. */
@Named
@ViewScoped
public class ClassifiersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long HIGHEST = 999_999_999;
    private static final String LIST = "/admin/aprendizaje";
    private static final int ROWS = 5;

    @Inject ClassifierVersionService classifierVersionService;

    @Param(name = "antes", converterClass = NumberConverter.class)
    transient Long before;

    private Integer below;
    private ClassifierDetails sheet;
    private Slice<ClassifierRow> rows;

    @PostConstruct
    void load() {
        below = before != null && before > 0 && before <= HIGHEST ? before.intValue() : null;
        renew();
    }

    private void renew() {
        sheet = classifierVersionService.look();
        rows = classifierVersionService.page(below, ROWS);
    }

    public void learn() {
        classifierVersionService.learn();
        Messages.addFlashGlobalInfo("classifier.asked");
        Faces.redirect(LIST);
    }

    public void switchOn(int number) {
        StaleDecision.orShow(
                () -> classifierVersionService.switchOn(number, sheet.turn()), this::renew);
        Messages.addFlashGlobalInfo("classifier.switched", number);
        Faces.redirect(LIST);
    }

    public boolean isChosen(ClassifierRow row) {
        return row.number() == sheet.chosen();
    }

    /** "92,4 % (73 de 79)". */
    public String text(ReadingFigures.Rate rate) {
        return Bundles.text("classifier.rate", rate.percent(), rate.part(), rate.all());
    }

    /** In the words of the kinds; what was not seen, or was no danger, has words of its own. */
    public String confused(ReadingFigures.Confusion one) {
        return Bundles.text(
                "classifier.confusion", kind(one.truth()), kind(one.read()), one.messages());
    }

    private static String kind(DangerKind kind) {
        return Bundles.text(kind == DangerKind.NINGUNO ? "dangerLevel.NINGUNO" : "danger." + kind);
    }

    public int percentDone(ClassifierRow row) {
        return 100 * row.steps() / ClassifierRow.STEPS;
    }

    public String getNext() {
        return rows.more() ? LIST + "?antes=" + rows.rows().get(ROWS - 1).number() : null;
    }

    public String getPrevious() {
        return below == null ? null : LIST;
    }

    public ClassifierDetails getSheet() {
        return sheet;
    }

    public List<ClassifierRow> getRows() {
        return rows.rows();
    }
}
