package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementCriteria;
import cl.soser.canal.requirement.RequirementKind;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** gestion/requerimientos.xhtml: what the institutions require, the next to be due first. */
@Named
@RequestScoped
public class RequirementsView {

    private static final String PAGE = "/gestion/requerimientos";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject RequirementService requirementService;
    @Inject FilterChoices filterChoices;
    @Inject CurrentUser user;

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
    private ListFields filter;
    private Slice<Requirement> page;
    private Map<Long, String> names;

    @PostConstruct
    void look() {
        state = asked == null ? RequirementState.PENDIENTE : asked;
        DaySpan due = new DaySpan(dueFrom, dueUntil);
        filter =
                ListFields.of(PAGE)
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
        page =
                requirementService.page(
                        new RequirementCriteria(
                                state, filter.value("que"), filter.value("institucion"), kind, due),
                        filter.getOrder(),
                        after,
                        listSize.of(ROWS));
        names =
                requirementService.names(
                        page.rows().stream()
                                .map(Requirement::getOwner)
                                .collect(Collectors.toSet()));
    }

    /** As the address says it. */
    public String code(RequirementState one) {
        return CodeConverter.code(one);
    }

    public RequirementState[] getStates() {
        return RequirementState.values();
    }

    public ListFields getFilter() {
        return filter;
    }

    public RequirementState getState() {
        return state;
    }

    public List<Requirement> getRows() {
        return page.rows();
    }

    public String owner(Requirement requirement) {
        return names.get(requirement.getOwner());
    }

    /** Who keeps the register. */
    public boolean isLeader() {
        return user.isLeader();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Requirement end = page.rows().get(page.rows().size() - 1);
        return filter.after("desde", new Cursor<>(end.getDueOn(), end.getId()));
    }

    public String getFirst() {
        return after == null ? null : filter.getAddress();
    }
}
