package cl.soser.canal.web.portal;

import cl.soser.canal.person.TermsOfUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The terms of use in force: the text whose version and hash are stored with each acceptance. */
@Named
@ApplicationScoped
public class TermsView {

    /** One paragraph, or a heading between them. */
    public static final class Paragraph {

        private static final String MARK = "# ";

        private final String text;

        Paragraph(String text) {
            this.text = text;
        }

        public boolean isHeading() {
            return text.startsWith(MARK);
        }

        public String getText() {
            return isHeading() ? text.substring(MARK.length()) : text;
        }
    }

    public String getVersion() {
        return TermsOfUse.current().version();
    }

    public List<Paragraph> getParagraphs() {
        return TermsOfUse.current().paragraphs().stream().map(Paragraph::new).toList();
    }
}
