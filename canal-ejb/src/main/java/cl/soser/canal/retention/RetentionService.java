package cl.soser.canal.retention;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The terms of retention. The personal-data officer sets them; those who administer read them. */
@Stateless
@RolesAllowed({DATOS, ADMINISTRADOR, TI})
public class RetentionService {

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject RetentionDueRepository retentionDueRepository;
    @Inject Caller caller;

    /** Each with what would fall due if it were done today. */
    @TransactionAttribute(SUPPORTS)
    public List<RetentionRow> all() {
        return retentionDueRepository.rules().stream().map(this::row).toList();
    }

    /** The terms alone, in the order of the classes. */
    @PermitAll
    @OpenToAll("The privacy page tells everybody how long data are kept.")
    @TransactionAttribute(SUPPORTS)
    public List<RetentionTerm> terms() {
        return retentionDueRepository.rules().stream()
                .map(rule -> new RetentionTerm(rule.getOf(), rule.getMonthsInForce()))
                .sorted(Comparator.comparing(RetentionTerm::of))
                .toList();
    }

    private RetentionRow row(RetentionRule rule) {
        LocalDate before = retentionDueRepository.beforeInForce(rule);
        long due = retentionDueRepository.count(rule.getOf(), before);
        return new RetentionRow(
                rule.getOf(),
                rule.getVersion(),
                rule.getMonths(),
                rule.getMonthsInForce(),
                rule.getReason(),
                before,
                due);
    }

    /**
     * A longer term holds from the next run on, a shorter one once somebody else approves the run
     * that it makes due.
     */
    @RolesAllowed(DATOS)
    public void keep(
            @NotNull RetentionClass of,
            int version,
            @Min(1) @Max(240) int months,
            @NotBlank @Size(max = 500) String reason) {
        RetentionRule rule = em.find(RetentionRule.class, of);
        if (rule == null) {
            throw new NotFoundException();
        }
        if (rule.getVersion() != version) {
            throw new OptimisticLockException();
        }
        ConfigurationFields before = fields(rule);
        rule.keep(months, reason.strip(), caller.requireId());
        configurationChangeRepository.changed(what(of), before, fields(rule));
    }

    static ConfigurationSubject what(RetentionClass of) {
        return new ConfigurationSubject(
                ConfigurationKind.RETENCION, of.name(), "{retentionClass." + of + "}");
    }

    private static ConfigurationFields fields(RetentionRule rule) {
        return fields(rule.getMonths(), rule.getReason());
    }

    static ConfigurationFields fields(int months, String reason) {
        return ConfigurationFields.NONE
                .field("retentionMonths", months)
                .field("changeReason", reason);
    }
}
