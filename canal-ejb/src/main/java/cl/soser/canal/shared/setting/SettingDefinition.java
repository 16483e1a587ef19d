package cl.soser.canal.shared.setting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The settings that people may change while the channel runs, with their ranges. A new one is a
 * line here and its words: {@code knob.<name>} and {@code knob.<name>.text}.
 */
public enum SettingDefinition {
    ANSWER_UNDO("answer.undo.seconds", "60", 0, 3600, Unit.SEGUNDOS, Owner.ADMINISTRADOR),
    APPROVAL_REMINDER("approval.reminder.hours", "2", 1, 40, Unit.HORAS, Owner.OPERACIONES),
    CHECK_DAYS("improvement.check.days", "30", 1, 365, Unit.DIAS, Owner.ADMINISTRADOR),
    SAMPLE_PERCENT("oversight.sample.percent", "5", 1, 100, Unit.PORCENTAJE, Owner.OPERACIONES),
    SAMPLE_LEAST("oversight.sample.least", "10", 1, 500, Unit.RESPUESTAS, Owner.OPERACIONES),
    DUTY_HOUR("field.duty.hour", "18:00", 0, 0, Unit.HORA_DEL_DIA, Owner.ADMINISTRADOR),
    DUTY_DAYS("field.duty.days", "3", 1, 20, Unit.DIAS, Owner.ADMINISTRADOR),
    NOTICES_ALONE("notice.alone.most", "10", 1, 100, Unit.AVISOS, Owner.ADMINISTRADOR),
    ALERTS_ALONE("alert.alone.most", "5", 1, 100, Unit.AVISOS, Owner.ADMINISTRADOR),
    RADAR_KM("radar.circle.km", "30", 1, 200, Unit.KILOMETROS, Owner.OPERACIONES),
    RADAR_REPORTS("radar.reports.least", "3", 3, 20, Unit.SOLICITUDES, Owner.OPERACIONES),
    LANGUAGE_EASY("language.facil.reviser", "no", 0, 0, Unit.PERSONA, Owner.ADMINISTRADOR),
    LANGUAGE_ENGLISH("language.en.reviser", "no", 0, 0, Unit.PERSONA, Owner.ADMINISTRADOR),
    LANGUAGE_CREOLE("language.ht.reviser", "no", 0, 0, Unit.PERSONA, Owner.ADMINISTRADOR),
    LANGUAGE_MAPUDUNGUN("language.arn.reviser", "no", 0, 0, Unit.PERSONA, Owner.ADMINISTRADOR),
    READINGS("reading.hour", "150", 20, 1_000_000, Unit.LECTURAS, Owner.TI),
    READINGS_LEADER("reading.leader.hour", "1000", 20, 1_000_000, Unit.LECTURAS, Owner.TI),
    READINGS_INSTITUTION("reading.institution.hour", "200", 20, 1_000_000, Unit.LECTURAS, Owner.TI),
    MAIL_GAP("mail.unverified.gap.minutes", "10", 1, 1440, Unit.MINUTOS, Owner.TI),
    MAIL_A_DAY("mail.unverified.daily", "5", 1, 50, Unit.CORREOS, Owner.TI),
    FILES_A_DAY("file.daily.most", "200", 10, 2000, Unit.ARCHIVOS, Owner.TI),
    EXPORT_ROWS("export.direct.rows", "50000", 1, 1_000_000, Unit.FILAS, Owner.TI),
    EXPORT_DAYS("export.kept.days", "7", 1, 60, Unit.DIAS, Owner.TI),
    FACTOR_RECENT("factor.recent.minutes", "10", 1, 240, Unit.MINUTOS, Owner.TI),
    FACTOR_DEVICE_DAYS("factor.device.days", "0", 0, 90, Unit.DIAS, Owner.TI),
    FACTOR_PHONE_DAYS("factor.phone.days", "365", 1, 730, Unit.DIAS, Owner.TI),
    API_CALLS("api.calls.minute", "1200", 10, 100_000, Unit.CONSULTAS, Owner.TI),
    API_GUESSES("api.guesses.minute", "60", 5, 10_000, Unit.CONSULTAS, Owner.TI);

    /** Its unit; the words of each are {@code knobUnit.<name>}. */
    public enum Unit {
        SEGUNDOS,
        MINUTOS,
        HORAS,
        DIAS,
        PORCENTAJE,
        RESPUESTAS,
        AVISOS,
        KILOMETROS,
        SOLICITUDES,
        CORREOS,
        ARCHIVOS,
        FILAS,
        CONSULTAS,
        LECTURAS,
        HORA_DEL_DIA,
        /** Name and surname of who answers for something; "no" where nobody does. */
        PERSONA
    }

    /** Who may turn it. */
    public enum Owner {
        ADMINISTRADOR,
        OPERACIONES,
        TI
    }

    /** Of the value of any setting. */
    public static final int LONGEST = 80;

    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,6}");
    private static final String NOBODY = "no";

    /** At least a name and a surname. */
    private static final Pattern PERSON =
            Pattern.compile("[\\p{L}.'’-]{1,60}+ [\\p{L}.'’-][\\p{L}.'’ -]{0,80}+(?<! )");

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final String key;
    private final String usual;
    private final long least;
    private final long most;
    private final Unit unit;
    private final Owner owner;

    SettingDefinition(String key, String usual, long least, long most, Unit unit, Owner owner) {
        this.key = key;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.owner = owner;
    }

    /** Its row in the table of settings. */
    public String key() {
        return key;
    }

    public String usual() {
        return usual;
    }

    public long getLeast() {
        return least;
    }

    public long getMost() {
        return most;
    }

    public Unit getUnit() {
        return unit;
    }

    public Owner getOwner() {
        return owner;
    }

    public boolean isTime() {
        return unit == Unit.HORA_DEL_DIA;
    }

    public boolean isPerson() {
        return unit == Unit.PERSONA;
    }

    /** Whether its value is a number, which is told with its unit. */
    public boolean isCount() {
        return !isTime() && !isPerson();
    }

    /** Whether the value of a setting that names a person names one. */
    public static boolean isNamed(String content) {
        return !NOBODY.equals(content);
    }

    /** Whether the value is allowed. */
    public boolean takes(String content) {
        if (content == null) {
            return false;
        }
        if (isTime()) {
            return TIME.matcher(content).matches();
        }
        if (isPerson()) {
            return !isNamed(content)
                    || content.length() <= LONGEST && PERSON.matcher(content).matches();
        }
        return WHOLE.matcher(content).matches()
                && Long.parseLong(content) >= least
                && Long.parseLong(content) <= most;
    }

    public static List<SettingDefinition> all() {
        return List.of(values());
    }
}
