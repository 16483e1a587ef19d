package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The schools of the day the address asks for, a page of them. */
@Named
@RequestScoped
public class DutyList {

    private static final int ROWS = 50;

    @Param(name = "desde", converterClass = NumberConverter.class)
    Long after;

    @Inject ListSize listSize;
    @Inject DutyQuery dutyQuery;
    @Inject DutyView view;

    private Slice<DutyRow> page;

    @PostConstruct
    void look() {
        page =
                view.isSchoolDay()
                        ? dutyQuery.schools(view.getFilter(), after, listSize.of(ROWS))
                        : new Slice<>(List.of(), false);
    }

    public List<DutyLine> getRows() {
        return page.rows().stream().map(DutyLine::new).toList();
    }

    public String getNextPage() {
        return page.more()
                ? view.getHere()
                        + "&desde="
                        + page.rows().get(page.rows().size() - 1).report().school()
                : null;
    }

    public String getFirstPage() {
        return after == null ? null : view.getHere();
    }
}
