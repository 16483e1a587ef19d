package cl.soser.canal.closing;

import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who gets the reports of closed months by mail; a report without a row is not mailed. */
@ApplicationScoped
class ReportMailingsSection implements ConfigurationSection {

    private static final String INSTITUTION = "institucion";
    private static final String DAY = "dia";
    private static final String ADDRESSES = "direcciones";
    private static final int LONGEST = 2_600;

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;
    @Inject Clock clock;

    @Override
    public String name() {
        return "informesMensuales";
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        Set<String> codes = new TreeSet<>(Set.of(MonthReport.WHOLE));
        directoryQuery.institutions().stream().map(Institution::getCode).forEach(codes::add);
        return new SectionSchema()
                .code(INSTITUTION, true, codes)
                .number(DAY, true, 1, 28)
                .text(ADDRESSES, true, LONGEST);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, INSTITUTION);
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        em.createNamedQuery(ReportMailing.ALL, ReportMailing.class)
                .getResultList()
                .forEach(
                        one ->
                                rows.put(
                                        one.getInstitution(),
                                        new SectionValues()
                                                .text(INSTITUTION, one.getInstitution())
                                                .number(DAY, one.getDay())
                                                .text(
                                                        ADDRESSES,
                                                        String.join(", ", one.getAddresses()))
                                                .build()));
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return ReportMailingService.what(key);
    }

    @Override
    public ConfigurationFields fields(JsonObject row) {
        return row == null
                ? ConfigurationFields.NONE
                : ReportMailingService.fields(SectionValues.whole(row, DAY), addresses(row));
    }

    private static List<String> addresses(JsonObject row) {
        return List.of(SectionValues.text(row, ADDRESSES).strip().split("[\\s,;]+"));
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            ReportMailing known = em.find(ReportMailing.class, change.key());
            if (change.isGone()) {
                em.remove(known);
                continue;
            }
            int day = SectionValues.whole(change.after(), DAY);
            List<String> addresses = addresses(change.after());
            ReportMailingService.wrong(addresses)
                    .ifPresent(
                            one -> {
                                throw new NotAllowedException("mailing.wrong", one);
                            });
            if (addresses.size() > ReportMailingService.MOST) {
                throw new NotAllowedException("mailing.many", ReportMailingService.MOST);
            }
            if (known == null) {
                em.persist(new ReportMailing(change.key(), day, addresses, clock.instant()));
            } else {
                known.send(day, addresses);
            }
        }
    }
}
