package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionCriteria;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What the address of gestion/acciones.xhtml asks for. */
@Named
@RequestScoped
public class CorrectiveActionsAddress {

    private static final String PAGE = "/gestion/acciones";

    @Inject CurrentUser user;
    @Inject FilterChoices filterChoices;

    @Param String area;

    @Param(name = "ver", converterClass = CodeConverter.class)
    CorrectiveActionPile pile;

    @Param(name = "mias")
    String mine;

    @Param(name = "que", converterClass = WordsConverter.class)
    String words;

    @Param(name = "venceDesde", converterClass = DayConverter.class)
    LocalDate dueFrom;

    @Param(name = "venceHasta", converterClass = DayConverter.class)
    LocalDate dueUntil;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "desde", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private CorrectiveActionCriteria criteria;
    private ListFields filter;

    @PostConstruct
    void read() {
        CorrectiveActionPile shown = pile == null ? CorrectiveActionPile.PENDIENTES : pile;
        DaySpan due = new DaySpan(dueFrom, dueUntil);
        filter =
                ListFields.of(PAGE)
                        .keep("ver", CodeConverter.code(shown))
                        .text("que", "listFilter.words", words)
                        .choice(
                                "mias",
                                "remedy.owner",
                                mine,
                                List.of(new SelectItem("si", Bundles.text("remedies.mine"))))
                        .days("vence", "remedy.due", due)
                        .ordered("vence", !shown.isNewestFirst(), order);
        if (isLeader()) {
            filter.choice("area", "remedy.area", area, filterChoices.getAreas()).under("que");
        }
        criteria =
                new CorrectiveActionCriteria(
                        shown,
                        filter.value("mias") != null,
                        filter.value("area"),
                        filter.value("que"),
                        due);
    }

    /** A pile, whatever else is asked for. */
    static String whole(CorrectiveActionPile pile) {
        return PAGE + "?ver=" + CodeConverter.code(pile);
    }

    /** Another pile of the same area, or of the user's own. */
    String of(CorrectiveActionPile other) {
        return whole(other)
                + (criteria.mine() ? "&mias=si" : "")
                + (criteria.area() == null ? "" : "&area=" + criteria.area());
    }

    CorrectiveActionCriteria criteria() {
        return criteria;
    }

    /** Null for the first page. */
    Cursor<LocalDate> from() {
        return after;
    }

    public String getPile() {
        return criteria.pile().name();
    }

    public ListFields getFilter() {
        return filter;
    }

    /** May ask for one area among all. */
    public boolean isLeader() {
        return user.isLeader();
    }
}
