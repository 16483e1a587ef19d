package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayCursorConverter;
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

    @Inject RequirementService requirementService;
    @Inject CurrentUser user;

    @Param(name = "ver", converterClass = CodeConverter.class)
    RequirementState asked;

    @Param(name = "desde", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private RequirementState state;
    private Slice<Requirement> page;
    private Map<Long, String> names;

    @PostConstruct
    void look() {
        state = asked == null ? RequirementState.PENDIENTE : asked;
        page = requirementService.page(state, after, ROWS);
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
        return PAGE + "?ver=" + code(state) + "&desde=" + new Cursor<>(end.getDueOn(), end.getId());
    }

    public String getFirst() {
        return after == null ? null : PAGE + "?ver=" + code(state);
    }
}
