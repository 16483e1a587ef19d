package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.PersonalData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The people of an area, as the administrator assigns them. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class AreaStaffService {

    @PersistenceContext EntityManager em;
    @Inject StaffAccountService staffAccountService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** How many open accounts work for each area, by its code. */
    @TransactionAttribute(SUPPORTS)
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        staff().filter(account -> account.getState() == AccountState.ACTIVA)
                .flatMap(account -> account.getAreas().stream())
                .forEach(area -> counts.merge(area, 1, Integer::sum));
        return counts;
    }

    /** By name. */
    @PersonalData(purpose = "ADMINISTRACION", object = "CUENTA")
    @TransactionAttribute(SUPPORTS)
    public List<StaffRow> of(@NotNull String area) {
        return rows(area, true);
    }

    /** The people of other areas who are not in this one, by name. */
    @PersonalData(purpose = "ADMINISTRACION", object = "CUENTA")
    @TransactionAttribute(SUPPORTS)
    public List<StaffRow> others(@NotNull String area) {
        return rows(area, false).stream()
                .filter(row -> row.state() == AccountState.ACTIVA)
                .toList();
    }

    private List<StaffRow> rows(String area, boolean members) {
        return staff().filter(account -> account.getAreas().contains(area) == members)
                .map(StaffRow::of)
                .sorted(Comparator.comparing(StaffRow::displayName))
                .toList();
    }

    private Stream<Account> staff() {
        return em.createNamedQuery(Account.STAFF, Account.class)
                .getResultStream()
                .filter(account -> account.getRoles().contains(AREA));
    }

    /**
     * Holds from the person's next request on.
     *
     * @param version of the row the change was decided on
     */
    public void join(@NotNull String area, long account, int version) {
        Area known =
                catalogueQuery
                        .area(area)
                        .filter(one -> !one.isRetired())
                        .orElseThrow(NotFoundException::new);
        ConfigurationFields before = fields(area);
        StaffRow row = staffAccountService.get(account);
        Set<String> areas = new HashSet<>(row.areas());
        areas.add(area);
        entrust(row, version, areas);
        recordChange(known, before);
    }

    /** Tickets of the person stay with the area. */
    public void leave(@NotNull String area, long account, int version) {
        Area known = catalogueQuery.area(area).orElseThrow(NotFoundException::new);
        ConfigurationFields before = fields(area);
        StaffRow row = staffAccountService.get(account);
        Set<String> areas = new HashSet<>(row.areas());
        areas.remove(area);
        if (areas.isEmpty()) {
            throw new NotAllowedException("area.onlyOne", row.displayName());
        }
        entrust(row, version, areas);
        recordChange(known, before);
    }

    private void entrust(StaffRow row, int version, Set<String> areas) {
        if (!row.roles().contains(AREA)) {
            throw new NotAllowedException("area.notOfAreas");
        }
        StaffRights rights = new StaffRights(row.roles(), areas, row.institution());
        staffAccountService.change(row.id(), version, row.displayName(), rights);
        em.flush();
    }

    private ConfigurationFields fields(String area) {
        return ConfigurationFields.NONE.field(
                "members", rows(area, true).stream().map(StaffRow::displayName).toList());
    }

    private void recordChange(Area area, ConfigurationFields before) {
        ConfigurationSubject what =
                new ConfigurationSubject(ConfigurationKind.AREA, area.getCode(), area.getLabel());
        configurationChangeRepository.partChanged(what, before, fields(area.getCode()));
    }
}
