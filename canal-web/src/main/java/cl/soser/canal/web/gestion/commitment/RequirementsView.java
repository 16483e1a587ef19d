package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** gestion/requerimientos.xhtml: what the institutions require, the next to be due first. */
@Named
@RequestScoped
public class RequirementsView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject RequirementService requirementService;
    @Inject RequirementsAddress address;
    @Inject CurrentUser user;

    private Slice<Requirement> page;
    private Map<Long, String> names;

    @PostConstruct
    void look() {
        page =
                requirementService.page(
                        address.criteria(),
                        address.getFilter().getOrder(),
                        address.from(),
                        listSize.of(ROWS));
        names =
                requirementService.names(
                        page.rows().stream()
                                .map(Requirement::getOwner)
                                .collect(Collectors.toSet()));
    }

    public RequirementState[] getStates() {
        return RequirementState.values();
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
        return address.getFilter().after("desde", new Cursor<>(end.getDueOn(), end.getId()));
    }

    public String getFirst() {
        return address.from() == null ? null : address.getFilter().getAddress();
    }
}
