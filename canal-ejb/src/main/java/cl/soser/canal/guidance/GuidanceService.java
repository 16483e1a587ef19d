package cl.soser.canal.guidance;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Plain;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The notices and questions of the portal for their editors. Always plain text. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class GuidanceService {

    private static final int LONGEST_LABEL = 80;

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public List<AnnouncementRow> announcements() {
        return em.createNamedQuery(Announcement.ALL, Announcement.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    @TransactionAttribute(SUPPORTS)
    public AnnouncementRow announcement(long id) {
        return row(known(Announcement.class, id));
    }

    @TransactionAttribute(SUPPORTS)
    public List<FaqRow> questions() {
        return all().stream().map(GuidanceService::row).toList();
    }

    @TransactionAttribute(SUPPORTS)
    public FaqRow question(long id) {
        return row(known(FaqEntry.class, id));
    }

    public long announce(@NotNull @Valid AnnouncementContent text) {
        require(text);
        requireSeen(text);
        Announcement made = new Announcement(text);
        em.persist(made);
        configurationChangeRepository.changed(what(made), ConfigurationFields.NONE, fields(made));
        return made.getId();
    }

    public void change(long id, int version, @NotNull @Valid AnnouncementContent text) {
        Announcement one = seen(known(Announcement.class, id), version);
        require(text);
        if (!text.isOnDaysOf(one.text())) {
            requireSeen(text);
        }
        ConfigurationFields before = fields(one);
        one.apply(text);
        configurationChangeRepository.changed(what(one), before, fields(one));
    }

    /** Taken away from everybody's eyes, or shown again in its days. */
    public void retire(long id, int version, boolean away) {
        Announcement one = seen(known(Announcement.class, id), version);
        ConfigurationFields before = fields(one);
        one.retire(away);
        configurationChangeRepository.changed(what(one), before, fields(one));
    }

    public long ask(@NotNull @Valid FaqContent text) {
        require(text);
        requireAlone(text, null);
        int last = all().stream().mapToInt(FaqEntry::getOrdinal).max().orElse(0);
        FaqEntry made = new FaqEntry(text, last + 1);
        em.persist(made);
        configurationChangeRepository.changed(what(made), ConfigurationFields.NONE, fields(made));
        return made.getId();
    }

    public void change(long id, int version, @NotNull @Valid FaqContent text) {
        FaqEntry one = seen(known(FaqEntry.class, id), version);
        require(text);
        requireAlone(text, one);
        ConfigurationFields before = fields(one);
        one.apply(text);
        configurationChangeRepository.changed(what(one), before, fields(one));
    }

    public void retireQuestion(long id, int version, boolean away) {
        FaqEntry one = seen(known(FaqEntry.class, id), version);
        ConfigurationFields before = fields(one);
        one.retire(away);
        configurationChangeRepository.changed(what(one), before, fields(one));
    }

    /** One place up or down; at the end of the list nothing happens. */
    public void move(long id, int version, boolean up) {
        FaqEntry one = seen(known(FaqEntry.class, id), version);
        List<FaqEntry> all = all();
        int at = all.indexOf(one);
        int target = up ? at - 1 : at + 1;
        if (target < 0 || target >= all.size()) {
            return;
        }
        FaqEntry other = all.get(target);
        int mine = one.getOrdinal();
        int theirs = other.getOrdinal();
        one.moveTo(-1);
        em.flush(); // no two may have the same place at any moment
        other.moveTo(mine);
        em.flush();
        one.moveTo(theirs);
        configurationChangeRepository.changed(
                what(one),
                ConfigurationFields.NONE.field("order", at + 1),
                ConfigurationFields.NONE.field("order", target + 1));
    }

    private List<FaqEntry> all() {
        return em.createNamedQuery(FaqEntry.ALL, FaqEntry.class).getResultList();
    }

    private <T> T known(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    private static Announcement seen(Announcement one, int version) {
        if (one.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return one;
    }

    private static FaqEntry seen(FaqEntry one, int version) {
        if (one.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return one;
    }

    private void require(AnnouncementContent text) {
        text.requireDays(LocalDate.now(clock));
        if (text.region() != null) {
            regionName(text.region());
        }
        if (text.school() != null) {
            directoryQuery.school(text.school());
        }
    }

    /** It would never be shown. */
    private void requireSeen(AnnouncementContent text) {
        if (text.endsOn() != null && text.endsOn().isBefore(LocalDate.now(clock))) {
            throw new NotAllowedException("announcement.past");
        }
    }

    /**
     * The portal shows a question once, and the file of the configuration names it by its words.
     */
    private void requireAlone(FaqContent text, FaqEntry self) {
        if (all().stream()
                .anyMatch(
                        other ->
                                !other.equals(self)
                                        && Plain.fold(other.text().question().strip())
                                                .equals(Plain.fold(text.question().strip())))) {
            throw new NotAllowedException("faq.twice");
        }
    }

    private void require(FaqContent text) {
        if (text.topic() != null && catalogueQuery.topic(text.topic()).isEmpty()) {
            throw new NotAllowedException("filing.topic.unknown");
        }
    }

    private String regionName(String code) {
        return directoryQuery.regions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Region::getShortName)
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private AnnouncementRow row(Announcement one) {
        LocalDate today = LocalDate.now(clock);
        AnnouncementContent text = one.text();
        AnnouncementRow.State state =
                one.isRetired()
                        ? AnnouncementRow.State.RETIRADO
                        : text.isShown(today)
                                ? AnnouncementRow.State.VISIBLE
                                : text.startsOn().isAfter(today)
                                        ? AnnouncementRow.State.PROGRAMADO
                                        : AnnouncementRow.State.TERMINADO;
        return new AnnouncementRow(one.getId(), one.getVersion(), text, state);
    }

    private static FaqRow row(FaqEntry one) {
        return new FaqRow(one.getId(), one.getVersion(), one.text(), one.isRetired());
    }

    private static ConfigurationSubject what(Announcement one) {
        return new ConfigurationSubject(
                ConfigurationKind.AVISO, String.valueOf(one.getId()), label(one.text().title()));
    }

    private static ConfigurationSubject what(FaqEntry one) {
        return new ConfigurationSubject(
                ConfigurationKind.PREGUNTA_FRECUENTE,
                String.valueOf(one.getId()),
                label(one.text().question()));
    }

    private static String label(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private ConfigurationFields fields(Announcement one) {
        AnnouncementContent text = one.text();
        return ConfigurationFields.NONE
                .field("title", text.title())
                .field("body", text.body())
                .field("severity", text.severity())
                .field("audience", text.audience())
                .field("validFrom", text.startsOn())
                .field("validUntil", text.endsOn())
                .field("region", text.region() == null ? null : regionName(text.region()))
                .field(
                        "school",
                        text.school() == null
                                ? null
                                : directoryQuery.school(text.school()).getName())
                .field("offered", !one.isRetired());
    }

    private ConfigurationFields fields(FaqEntry one) {
        FaqContent text = one.text();
        return ConfigurationFields.NONE
                .field("question", text.question())
                .field("answer", text.answer())
                .field(
                        "topic",
                        text.topic() == null
                                ? null
                                : catalogueQuery.topic(text.topic()).orElseThrow().getLabel())
                .field("keywords", text.keywords())
                .field("onHome", text.onHome())
                .field("offered", !one.isRetired());
    }
}
