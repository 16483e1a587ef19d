package cl.soser.canal.closing;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who gets the report of each closed month by mail; without an entry, nobody. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class ReportMailingService {

    static final int USUAL_DAY = 6;
    static final int MOST = 10;

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** One for each report there is, named or not. */
    @TransactionAttribute(SUPPORTS)
    public List<ReportMailingRow> rows() {
        List<ReportMailingRow> rows = new ArrayList<>();
        rows.add(row(MonthReport.WHOLE, ReportLabels.word("institution.all")));
        for (Institution one : directoryQuery.institutions()) {
            rows.add(row(one.getCode(), one.getName()));
        }
        return rows;
    }

    private ReportMailingRow row(String code, String name) {
        return Optional.ofNullable(em.find(ReportMailing.class, code))
                .map(one -> new ReportMailingRow(code, name, one.getDay(), one.getAddresses()))
                .orElseGet(() -> new ReportMailingRow(code, name, USUAL_DAY, List.of()));
    }

    /**
     * @param institution one of {@link #rows}
     * @param day of the month after the reported one
     * @param addresses none for no mail
     */
    public void save(
            @NotBlank String institution,
            @Min(1) @Max(28) int day,
            @NotNull List<String> addresses) {
        if (rows().stream().noneMatch(row -> row.institution().equals(institution))) {
            throw new NotAllowedException("mailing.unknown");
        }
        List<String> clean =
                addresses.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        wrong(clean)
                .ifPresent(
                        one -> {
                            throw new NotAllowedException("mailing.wrong", one);
                        });
        if (clean.size() > MOST) {
            throw new NotAllowedException("mailing.many", MOST);
        }
        ReportMailing known = em.find(ReportMailing.class, institution);
        ConfigurationFields before =
                known == null
                        ? ConfigurationFields.NONE
                        : fields(known.getDay(), known.getAddresses());
        ConfigurationFields after = clean.isEmpty() ? ConfigurationFields.NONE : fields(day, clean);
        if (known != null && clean.isEmpty()) {
            em.remove(known);
        } else if (known != null) {
            known.send(day, clean);
        } else if (!clean.isEmpty()) {
            em.persist(new ReportMailing(institution, day, clean, clock.instant()));
        }
        em.flush();
        if (known != null || !clean.isEmpty()) {
            configurationChangeRepository.changed(what(institution), before, after);
        }
    }

    /** The first that is no address of one mailbox. */
    static Optional<String> wrong(List<String> addresses) {
        ValidEmail.Check check = new ValidEmail.Check();
        return addresses.stream().filter(one -> !check.isValid(one, null)).findFirst();
    }

    static ConfigurationSubject what(String institution) {
        return new ConfigurationSubject(
                ConfigurationKind.INFORME,
                institution,
                MonthReport.WHOLE.equals(institution) ? "{mailing.all}" : institution);
    }

    static ConfigurationFields fields(int day, List<String> addresses) {
        return ConfigurationFields.NONE
                .field("mailingDay", day)
                .field("mailingAddresses", addresses);
    }
}
