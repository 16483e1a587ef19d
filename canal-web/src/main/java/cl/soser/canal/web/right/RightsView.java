package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.right.answer.RightFigures;
import cl.soser.canal.right.answer.RightPile;
import cl.soser.canal.right.answer.RightRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/derechos.xhtml: what people ask about their data, by the end of its term. */
@Named
@RequestScoped
public class RightsView {

    private static final String PAGE = "/gestion/derechos";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject RightCaseQuery rightCaseQuery;

    @Param(name = "ver", converterClass = OptionConverter.class)
    RightPile asked;

    @Param(name = "desde", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private RightPile pile;
    private Slice<RightRow> page;

    @PostConstruct
    void look() {
        pile = asked == null ? RightPile.ABIERTAS : asked;
        page = rightCaseQuery.page(pile, after, listSize.of(ROWS));
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
