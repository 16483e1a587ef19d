package cl.soser.canal.web.shared.form;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/**
 * A school as a form asks for it: chosen by the script while typing, or from the list of those the
 * words fit, in the radios {@code schoolChoice}.
 */
public class SchoolPick implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final Pattern PICKED = Pattern.compile("(RBD|JUNJI|INTEGRA):(\\d{1,12})");

    private String text;
    private String school;
    private List<SchoolRow> found = List.of();

    /**
     * The id of the school picked from a list, chosen by the script, or the only one the words fit.
     * Null when several do: they are shown to pick from.
     */
    public Long place(DirectoryQuery directory) {
        String picked = Faces.getRequestParameter("schoolChoice");
        Matcher code = PICKED.matcher(picked != null ? picked : school == null ? "" : school);
        if (code.matches()) {
            SchoolScheme scheme = SchoolScheme.valueOf(code.group(1));
            return directory
                    .school(scheme, code.group(2))
                    .orElseThrow(() -> new NotAllowedException("booklet.school.unknown"))
                    .getId();
        }
        found = directory.find(text, SHOWN);
        if (found.isEmpty()) {
            throw new NotAllowedException("booklet.school.unknown");
        }
        return found.size() == 1 ? found.get(0).id() : null;
    }

    public List<SchoolRow> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }
}
