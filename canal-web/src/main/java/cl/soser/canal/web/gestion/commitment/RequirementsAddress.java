package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.RequirementCriteria;
import cl.soser.canal.requirement.RequirementKind;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.form.ListFields;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** What the address of gestion/requerimientos.xhtml asks for. */
@Named
@RequestScoped
public class RequirementsAddress {

    @Inject FilterChoices filterChoices;

    @Param(name = "ver", converterClass = CodeConverter.class)
    RequirementState asked;

    @Param(name = "que", converterClass = WordsConverter.class)
    String words;

    @Param(name = "institucion", converterClass = WordsConverter.class)
    String institution;

    @Param(name = "tipo", converterClass = OptionConverter.class)
    RequirementKind kind;

    @Param(name = "venceDesde", converterClass = DayConverter.class)
    LocalDate dueFrom;

    @Param(name = "venceHasta", converterClass = DayConverter.class)
    LocalDate dueUntil;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "desde", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private RequirementState state;
    private DaySpan due;
    private ListFields filter;

    @PostConstruct
    void read() {
        state = asked == null ? RequirementState.PENDIENTE : asked;
        due = new DaySpan(dueFrom, dueUntil);
        filter =
                ListFields.of("/gestion/requerimientos")
                        .keep("ver", code(state))
                        .text("que", "listFilter.words", words)
                        .choice(
                                "institucion",
                                "inbox.institution",
                                institution,
                                filterChoices.getInstitutions())
                        .under("que")
                        .option(
                                "tipo",
                                "mandate.kind",
                                kind,
                                RequirementKind.values(),
                                "mandateKind")
                        .under("que")
                        .days("vence", "remedy.due", due)
                        .ordered("vence", state == RequirementState.PENDIENTE, order);
    }

    RequirementCriteria criteria() {
        return new RequirementCriteria(
                state, filter.value("que"), filter.value("institucion"), kind, due);
    }

    /** Null for the first page. */
    Cursor<LocalDate> from() {
        return after;
    }

    /** As the address says it. */
    public String code(RequirementState one) {
        return CodeConverter.code(one);
    }

    public RequirementState getState() {
        return state;
    }

    public ListFields getFilter() {
        return filter;
    }
}
