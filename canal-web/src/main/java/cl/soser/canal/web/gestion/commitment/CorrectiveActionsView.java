package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionCriteria;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
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
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/acciones.xhtml: what is to be done, what is late, what is to be checked. */
@Named
@RequestScoped
public class CorrectiveActionsView {

    static final String PAGE = "/gestion/acciones";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject CorrectiveActionQuery correctiveActionQuery;
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

    private CorrectiveActionCriteria filter;
    private ListFields fields;
    private Slice<CorrectiveActionRow> page;

    @PostConstruct
    void look() {
        CorrectiveActionPile shown = pile == null ? CorrectiveActionPile.PENDIENTES : pile;
        DaySpan due = new DaySpan(dueFrom, dueUntil);
        fields =
                ListFields.of(PAGE)
                        .keep("ver", code(shown))
                        .text("que", "listFilter.words", words)
                        .choice(
                                "mias",
                                "remedy.owner",
                                mine,
                                List.of(new SelectItem("si", Bundles.text("remedies.mine"))))
                        .days("vence", "remedy.due", due)
                        .ordered("vence", !shown.isNewestFirst(), order);
        if (isLeader()) {
            fields.choice("area", "remedy.area", area, filterChoices.getAreas()).under("que");
        }
        filter =
                new CorrectiveActionCriteria(
                        shown,
                        fields.value("mias") != null,
                        fields.value("area"),
                        fields.value("que"),
                        due);
        page = correctiveActionQuery.page(filter, fields.getOrder(), after, listSize.of(ROWS));
    }

    static String code(CorrectiveActionPile pile) {
        return CodeConverter.code(pile);
    }

    String address(CorrectiveActionPile pile) {
        return PAGE
                + "?ver="
                + code(pile)
                + (filter.mine() ? "&mias=si" : "")
                + (filter.area() == null ? "" : "&area=" + filter.area());
    }

    public List<CorrectiveActionRow> getRows() {
        return page.rows();
    }

    public String getPile() {
        return filter.pile().name();
    }

    CorrectiveActionCriteria criteria() {
        return filter;
    }

    public ListFields getFilter() {
        return fields;
    }

    public boolean isLeader() {
        return user.isLeader();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<LocalDate> end = page.rows().get(page.rows().size() - 1).cursor();
        return fields.after("desde", end);
    }

    public String getFirst() {
        return after == null ? null : fields.getAddress();
    }
}
