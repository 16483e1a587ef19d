package cl.soser.canal.sla;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of holidays, the offices' hours, and the business clock that follows from them. Laws
 * add holidays at short notice, so the administrator edits it; each change is a version of the
 * calendar for what enters from then on.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class HolidayService {

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The working time in force. */
    @PermitAll
    @OpenToAll("Timers without a caller need it.")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BusinessHours businessHours() {
        return clockRulesRepository.hours(clockRulesRepository.newestCalendar());
    }

    /** Those of one year with the territorial ones, by date. */
    @PermitAll
    @OpenToAll("Holidays are public.")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Holiday> ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<Holiday> between(LocalDate first, LocalDate last) {
        return em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("version", clockRulesRepository.newestCalendar())
                .getResultList();
    }

    /** The one in force, with its number. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public WorkWeek week() {
        return em.find(CalendarVersion.class, clockRulesRepository.newestCalendar()).week();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int version() {
        return clockRulesRepository.newestCalendar();
    }

    /** Rejects one that exists already. */
    public void add(@NotNull @Valid AddHolidayCommand one) {
        if (!one.isSound()) {
            throw new NotAllowedException("holidays.territory");
        }
        if (!one.isInTime()) {
            throw new NotAllowedException(
                    "holidays.year", AddHolidayCommand.FIRST_YEAR, AddHolidayCommand.LAST_YEAR);
        }
        one.codes().stream()
                .filter(code -> place(code).isEmpty())
                .findFirst()
                .ifPresent(
                        code -> {
                            throw new NotAllowedException("holidays.nowhere", code);
                        });
        if (isKnown(one)) {
            throw new NotAllowedException("holidays.known", one.date());
        }
        persist(one, next(week(), one.name()));
    }

    /** What can be read is taken, in one version of the calendar; the rest is reported by line. */
    public HolidayImportResult load(@NotNull @Size(max = 400_000) String text) {
        HolidayFileParser file = HolidayFileParser.read(text);
        List<AddHolidayCommand> fresh = new ArrayList<>();
        List<HolidayImportResult.Broken> broken = new ArrayList<>(file.broken());
        int known = 0;
        for (int i = 0; i < file.holidays().size(); i++) {
            AddHolidayCommand one = file.holidays().get(i);
            if (one.codes().stream().anyMatch(code -> place(code).isEmpty())) {
                broken.add(new HolidayImportResult.Broken(file.lines().get(i), "nowhere"));
                continue;
            }
            boolean twice =
                    fresh.stream()
                            .anyMatch(
                                    other ->
                                            other.date().equals(one.date())
                                                    && other.scope() == one.scope()
                                                    && other.name().equals(one.name()));
            if (twice || isKnown(one)) {
                known++;
            } else {
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            int version = next(week(), "Archivo de feriados: " + fresh.size());
            fresh.forEach(one -> persist(one, version));
        }
        broken.sort(Comparator.comparingInt(HolidayImportResult.Broken::line));
        return new HolidayImportResult(fresh.size(), known, broken);
    }

    /** Where it is valid, by name; empty for a national one. */
    @PermitAll
    @OpenToAll("Holidays are public.")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String places(@NotNull Holiday holiday) {
        return places(holiday.getTerritoryCodes());
    }

    private String places(String codes) {
        return Stream.of(codes == null ? new String[0] : codes.split("\\|"))
                .map(code -> place(code).orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** The name of a SUBDERE code; a province is named after its first comuna. */
    private Optional<String> place(String code) {
        return code.length() == 2
                ? directoryQuery.regions().stream()
                        .filter(region -> region.getCode().equals(code))
                        .map(Region::getShortName)
                        .findAny()
                : directoryQuery.comunas(code.substring(0, Math.min(2, code.length()))).stream()
                        .filter(comuna -> comuna.getCode().startsWith(code))
                        .min(Comparator.comparing(Comuna::getCode))
                        .map(Comuna::getName);
    }

    private boolean isKnown(AddHolidayCommand one) {
        return between(one.date(), one.date()).stream()
                .anyMatch(
                        holiday ->
                                holiday.getScope() == one.scope()
                                        && (one.scope() == HolidayScope.NACIONAL
                                                || holiday.getName().equals(one.name())));
    }

    private void persist(AddHolidayCommand one, int version) {
        Holiday holiday =
                new Holiday(one.date(), one.name(), one.scope(), one.territories(), version);
        em.persist(holiday);
        configurationChangeRepository.changed(
                what(holiday), ConfigurationFields.NONE, fields(holiday));
    }

    /** Removes it; tickets that entered before keep it. */
    public void remove(@NotNull Long id) {
        Holiday holiday = em.find(Holiday.class, id);
        if (holiday == null || !holiday.isKept()) {
            throw new NotFoundException();
        }
        holiday.dropFrom(next(week(), holiday.getName()));
        configurationChangeRepository.changed(
                what(holiday), fields(holiday), ConfigurationFields.NONE);
    }

    /**
     * Changes working days, hours or the place of the offices.
     *
     * @param seen the version that was shown; fails if there is a newer one
     */
    public void work(int seen, @NotNull WorkWeek week, @NotBlank @Size(max = 500) String reason) {
        if (seen != clockRulesRepository.newestCalendar()) {
            throw new NotAllowedException("error.changedMeanwhile");
        }
        WorkWeek before = week();
        if (before.equals(week)) {
            throw new NotAllowedException("calendar.same");
        }
        if (week.days().isEmpty()
                || week.opens() == null
                || week.closes() == null
                || !week.closes().isAfter(week.opens())) {
            throw new NotAllowedException("calendar.hours");
        }
        next(week, reason.strip());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.CALENDARIO, "semana", "{calendar.week}"),
                fields(before),
                fields(week).field("changeReason", reason.strip()));
    }

    private int next(WorkWeek week, String reason) {
        int next = clockRulesRepository.newestCalendar() + 1;
        em.persist(new CalendarVersion(next, week, caller.requireId(), reason, clock.instant()));
        return next;
    }

    private static ConfigurationSubject what(Holiday holiday) {
        return new ConfigurationSubject(
                ConfigurationKind.FERIADO, String.valueOf(holiday.getId()), holiday.getName());
    }

    private ConfigurationFields fields(Holiday holiday) {
        return ConfigurationFields.NONE
                .field("holidayDate", holiday.getDate())
                .field("name", holiday.getName())
                .field("holidayScope", "{holidayScope." + holiday.getScope() + "}")
                .field("holidayTerritories", places(holiday.getTerritoryCodes()));
    }

    private ConfigurationFields fields(WorkWeek week) {
        return ConfigurationFields.NONE
                .field("workOpens", week.opens())
                .field("workCloses", week.closes())
                .field(
                        "workDays",
                        week.days().stream()
                                .sorted()
                                .map(day -> "{dayOfWeek." + day + "}")
                                .toList())
                .field("workComuna", places(week.comuna()));
    }
}
