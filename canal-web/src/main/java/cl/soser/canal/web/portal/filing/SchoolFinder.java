package cl.soser.canal.web.portal.filing;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** Finds the establishment that a person means, with a script or without. */
@Named
@RequestScoped
public class SchoolFinder {

    private static final int SHOWN = 20;
    private static final String SCHOOL = DraftField.SCHOOL.key();
    private static final String WORDS = DraftField.SCHOOL_TEXT.key();

    /** Name of the radio buttons. */
    private static final String PICKED = "schoolChoice";

    @Inject DirectoryQuery directoryQuery;
    @Inject FilingService filingService;
    @Inject DraftForm form;

    @Param(name = PICKED, converterClass = TextConverter.class)
    String picked;

    private List<SchoolRow> found = List.of();
    private boolean searched;

    /** What the words find, as radio buttons. */
    void list(Map<String, Object> fields) {
        fields.put(SCHOOL, "");
        found = directoryQuery.find(text(fields, WORDS), SHOWN);
        searched = true;
    }

    /**
     * Decides which establishment is meant: the one picked from the list, else the one the script
     * chose and whose name still stands there, else the only one the words fit.
     */
    void settle(Map<String, Object> fields) {
        if (picked != null) {
            fields.put(SCHOOL, picked);
            filingService
                    .school(form.typed().with(Map.of(DraftField.SCHOOL, picked)))
                    .ifPresent(school -> fields.put(WORDS, school.getTitle()));
            return;
        }
        String words = text(fields, WORDS);
        String chosen = text(fields, SCHOOL);
        boolean stands =
                filingService
                        .school(form.typed().with(Map.of(DraftField.SCHOOL, chosen)))
                        .filter(s -> isCalled(s, words))
                        .isPresent();
        if (stands) {
            return;
        }
        boolean described = !text(fields, "schoolNote").isEmpty();
        fields.put(SCHOOL, "");
        if (!words.isEmpty() && !described) {
            list(fields);
            if (found.size() == 1) {
                fields.put(SCHOOL, SchoolRowLabels.value(found.get(0)));
                fields.put(WORDS, found.get(0).title());
                searched = false;
            }
        }
    }

    private static boolean isCalled(School school, String words) {
        String folded = Plain.fold(words);
        return Plain.fold(school.getTitle()).equals(folded)
                || Plain.fold(school.getName()).equals(folded);
    }

    private static String text(Map<String, Object> fields, String key) {
        Object value = fields.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** Public codes alone, never a key of ours. */
    public String valueOf(SchoolRow row) {
        return SchoolRowLabels.value(row);
    }

    /** "RBD 2220-5 · Talca, Maule", and what is doubtful about it. */
    public String detailOf(SchoolRow row) {
        String warning = SchoolRowLabels.warning(row.status());
        String detail = SchoolRowLabels.detail(row);
        return warning == null ? detail : detail + " · " + warning;
    }

    public List<SchoolRow> getFound() {
        return found;
    }

    public boolean isSearched() {
        return searched;
    }
}
