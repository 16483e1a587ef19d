package cl.soser.canal.sla;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The valid holidays; the whole row is the key. */
@ApplicationScoped
class HolidaysSection implements ConfigurationSection {

    private static final String DAY = "fecha";
    private static final String NAME = "nombre";
    private static final String SCOPE = "alcance";
    private static final String WHERE = "territorios";

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;
    @Inject cl.soser.canal.account.caller.Caller caller;

    @Override
    public String name() {
        return "feriados";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR", "TI");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .day(DAY, true)
                .text(NAME, true, 120)
                .code(SCOPE, true, HolidayScope.class)
                .matching(WHERE, false, Pattern.compile("\\d{1,5}(\\|\\d{1,5}){0,60}"));
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, DAY)
                + " "
                + SectionValues.text(row, SCOPE)
                + " "
                + SectionValues.text(row, NAME)
                + " "
                + SectionValues.text(row, WHERE);
    }

    private List<Holiday> kept() {
        return em.createNamedQuery(Holiday.OF_VERSION, Holiday.class)
                .setParameter("version", clockRulesRepository.newestCalendar())
                .getResultList();
    }

    private static JsonObject row(Holiday holiday) {
        return new SectionValues()
                .text(DAY, holiday.getDate())
                .text(NAME, holiday.getName())
                .text(SCOPE, holiday.getScope())
                .text(WHERE, holiday.getTerritoryCodes())
                .build();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        kept().forEach(holiday -> rows.put(key(row(holiday)), row(holiday)));
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(
                ConfigurationKind.FERIADO,
                SectionValues.text(row, DAY),
                SectionValues.text(row, NAME));
    }

    @Override
    public void apply(List<Change> changes) {
        Map<String, Holiday> known = new HashMap<>();
        kept().forEach(holiday -> known.put(key(row(holiday)), holiday));
        WorkWeek week =
                em.find(CalendarVersion.class, clockRulesRepository.newestCalendar()).week();
        int version = clockRulesRepository.newestCalendar() + 1;
        em.persist(
                new CalendarVersion(
                        version,
                        week,
                        caller.requireId(),
                        "Archivo de configuración",
                        clock.instant()));
        for (Change change : changes) {
            if (change.isGone()) {
                known.get(change.key()).dropFrom(version);
                continue;
            }
            JsonObject row = change.after();
            AddHolidayCommand one =
                    new AddHolidayCommand(
                            SectionValues.day(row, DAY),
                            SectionValues.text(row, NAME),
                            SectionValues.code(row, SCOPE, HolidayScope.class),
                            SectionValues.text(row, WHERE));
            if (!one.isSound()) {
                throw new NotAllowedException("holidays.territory");
            }
            em.persist(
                    new Holiday(one.date(), one.name(), one.scope(), one.territories(), version));
        }
    }
}
