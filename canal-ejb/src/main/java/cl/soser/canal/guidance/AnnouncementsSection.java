package cl.soser.canal.guidance;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notices, identified by title and first day. A notice that the file omits is withdrawn. */
@ApplicationScoped
class AnnouncementsSection implements ConfigurationSection {

    private static final Pattern SCHOOL = Pattern.compile("(RBD|JUNJI|INTEGRA):\\d{1,12}");

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;

    @Override
    public String name() {
        return "avisos";
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .text("titulo", true, 120)
                .text("texto", true, 1000)
                .code("importancia", true, Severity.class)
                .code("paraQuien", true, Audience.class)
                .day("comienza", true)
                .day("termina", false)
                .code(
                        "region",
                        false,
                        directoryQuery.regions().stream()
                                .map(Region::getCode)
                                .collect(Collectors.toSet()))
                .matching("establecimiento", false, SCHOOL)
                .yesNo("vigente");
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "comienza") + " " + SectionValues.text(row, "titulo");
    }

    private List<Announcement> all() {
        return em.createNamedQuery(Announcement.ALL, Announcement.class).getResultList();
    }

    private JsonObject row(Announcement one) {
        AnnouncementContent text = one.text();
        School school = text.school() == null ? null : directoryQuery.school(text.school());
        return new SectionValues()
                .text("titulo", text.title())
                .text("texto", text.body())
                .text("importancia", text.severity())
                .text("paraQuien", text.audience())
                .text("comienza", text.startsOn())
                .text("termina", text.endsOn())
                .text("region", text.region())
                .text(
                        "establecimiento",
                        school == null ? null : school.getScheme() + ":" + school.getCode())
                .yesNo("vigente", !one.isRetired())
                .build();
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        all().forEach(one -> rows.putIfAbsent(key(row(one)), row(one)));
        return rows;
    }

    private Announcement known(String key) {
        return all().stream().filter(one -> key(row(one)).equals(key)).findFirst().orElse(null);
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        Announcement one = known(key);
        String title = SectionValues.text(row, "titulo");
        return new ConfigurationSubject(
                ConfigurationKind.AVISO, one == null ? "nuevo" : one.getId().toString(), title);
    }

    @Override
    public void apply(List<Change> changes) {
        for (Change change : changes) {
            Announcement one = known(change.key());
            if (change.isGone()) {
                one.retire(true);
                continue;
            }
            AnnouncementContent text = text(change.after());
            if (one == null) {
                one = new Announcement(text);
                em.persist(one);
            } else {
                one.apply(text);
            }
            one.retire(!SectionValues.unlessNo(change.after(), "vigente"));
        }
    }

    private AnnouncementContent text(JsonObject row) {
        String place = SectionValues.text(row, "establecimiento");
        AnnouncementContent text =
                new AnnouncementContent(
                        SectionValues.text(row, "titulo"),
                        SectionValues.text(row, "texto"),
                        SectionValues.code(row, "importancia", Severity.class),
                        SectionValues.code(row, "paraQuien", Audience.class),
                        SectionValues.day(row, "comienza"),
                        SectionValues.day(row, "termina"),
                        SectionValues.text(row, "region"),
                        place == null
                                ? null
                                : directoryQuery
                                        .school(
                                                SchoolScheme.valueOf(place.split(":")[0]),
                                                place.split(":")[1])
                                        .orElseThrow(
                                                () ->
                                                        new NotAllowedException(
                                                                "transfer.school.unknown", place))
                                        .getId());
        if (text.endsOn() != null && text.endsOn().isBefore(text.startsOn())) {
            throw new NotAllowedException("announcement.days");
        }
        return text;
    }
}
