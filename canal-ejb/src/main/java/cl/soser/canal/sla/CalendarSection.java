package cl.soser.canal.sla;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Working days and hours, one row. */
@ApplicationScoped
class CalendarSection implements ConfigurationSection {

    private static final String ONLY = "semana";
    private static final String OPENS = "abre";
    private static final String CLOSES = "cierra";
    private static final String DAYS = "dias";
    private static final String COMUNA = "comuna";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;
    @Inject cl.soser.canal.account.caller.Caller caller;

    @Override
    public String name() {
        return "horario";
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR", "TI");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .matching(OPENS, true, TIME)
                .matching(CLOSES, true, TIME)
                .list(DAYS, DayOfWeek.class)
                .matching(COMUNA, true, Pattern.compile("\\d{5}"));
    }

    @Override
    public String key(JsonObject row) {
        return ONLY;
    }

    private WorkWeek week() {
        return em.find(CalendarVersion.class, clockRulesRepository.newestCalendar()).week();
    }

    @Override
    public Map<String, JsonObject> rows() {
        WorkWeek week = week();
        return Map.of(
                ONLY,
                new SectionValues()
                        .text(OPENS, week.opens())
                        .text(CLOSES, week.closes())
                        .list(DAYS, week.days().stream().sorted().map(DayOfWeek::name).toList())
                        .text(COMUNA, week.comuna())
                        .build());
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(ConfigurationKind.CALENDARIO, ONLY, "{calendar.week}");
    }

    @Override
    public void apply(List<Change> changes) {
        JsonObject row = changes.get(0).after();
        if (row == null) {
            throw new NotAllowedException("calendar.hours");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        SectionValues.list(row, DAYS).forEach(day -> days.add(DayOfWeek.valueOf(day)));
        WorkWeek week =
                new WorkWeek(
                        LocalTime.parse(SectionValues.text(row, OPENS)),
                        LocalTime.parse(SectionValues.text(row, CLOSES)),
                        days,
                        SectionValues.text(row, COMUNA));
        if (days.isEmpty()
                || !week.closes().isAfter(week.opens())
                || em.find(Comuna.class, week.comuna()) == null) {
            throw new NotAllowedException("calendar.hours");
        }
        em.persist(
                new CalendarVersion(
                        clockRulesRepository.newestCalendar() + 1,
                        week,
                        caller.requireId(),
                        "Archivo de configuración",
                        clock.instant()));
    }
}
