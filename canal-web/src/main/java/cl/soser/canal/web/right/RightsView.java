package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.right.answer.RightFigures;
import cl.soser.canal.right.answer.RightPile;
import cl.soser.canal.right.answer.RightRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** gestion/derechos.xhtml: what people ask about their data, by the end of its term. */
@Named
@RequestScoped
public class RightsView {

    private static final String PAGE = "/gestion/derechos";
    private static final int ROWS = 25;

    @Inject RightCaseQuery rightCaseQuery;

    private RightPile pile;
    private Cursor<LocalDate> after;
    private Slice<RightRow> page;

    @PostConstruct
    void look() {
        String asked = Faces.getRequestParameter("ver");
        pile =
                Stream.of(RightPile.values())
                        .filter(one -> one.name().equals(asked))
                        .findFirst()
                        .orElse(RightPile.ABIERTAS);
        after = Cursor.parse(Faces.getRequestParameter("desde"), LocalDate::parse);
        page = rightCaseQuery.page(pile, after, ROWS);
    }

    public RightPile[] getPiles() {
        return RightPile.values();
    }

    public RightPile getPile() {
        return pile;
    }

    public List<RightRow> getRows() {
        return page.rows();
    }

    public RightFigures getFigures() {
        return rightCaseQuery.figures();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        RightRow end = page.rows().get(page.rows().size() - 1);
        return PAGE + "?ver=" + pile + "&desde=" + new Cursor<>(end.days().dueOn(), end.id());
    }

    public String getFirst() {
        return after == null ? null : PAGE + "?ver=" + pile;
    }
}
